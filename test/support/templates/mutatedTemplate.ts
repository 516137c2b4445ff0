import fc from 'fast-check';

/** One change to a text: cut something out, put something in, or write something twice; places are fractions. */
export interface Mutation {
  readonly kind: 'cut' | 'insert' | 'repeat';
  readonly at: number;
  readonly length: number;
  readonly fragment: string;
}

/** Texts of `source` with up to `most` mutations: nearly, but often not quite, valid templates. */
export function mutatedTemplate(source: fc.Arbitrary<string>, most = 3): fc.Arbitrary<string> {
  return fc
    .tuple(source, fc.array(mutation, { maxLength: most }))
    .map(([text, mutations]) => mutations.reduce(mutate, text));
}

/** The text after one mutation. */
export function mutate(text: string, { kind, at, length, fragment }: Mutation): string {
  const start = Math.floor(at * (text.length + 1));
  switch (kind) {
    case 'cut':
      return text.slice(0, start) + text.slice(start + length);
    case 'insert':
      return text.slice(0, start) + fragment + text.slice(start);
    case 'repeat':
      return text.slice(0, start + length) + text.slice(start);
  }
}

/** A random mutation, for any text. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('cut', 'insert', 'repeat'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 6 }),
  fragment: fc.constantFrom(
    ...[
      '{',
      '}',
      '{{',
      '}}',
      '{{{',
      '}}}',
      '{{{{',
      '}}}}',
      '~',
      '#',
      '/',
      '^',
      '>',
      '&',
      '!',
      '*',
      '--',
      '!--',
      '--}}',
    ],
    ...[
      '(',
      ')',
      '"',
      "'",
      '[',
      ']',
      '|',
      'as |',
      '=',
      'a=',
      '.',
      '..',
      '../',
      '@',
      ' ',
      '\n',
      '\\',
      '\\\\',
      ',',
      '+',
      '\0',
    ],
    ...[
      'else',
      '{{else}}',
      '{{^}}',
      '{{else if a}}',
      '{{/a}}',
      '{{#a}}',
      '{{/if}}',
      '{{a}}',
      ' a',
      '1',
      'true',
      '\u2028',
      'é',
    ],
  ),
});
