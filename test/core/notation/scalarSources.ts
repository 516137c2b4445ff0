import fc from 'fast-check';

/** A YAML file with one scalar under the key `k`, in some style and surroundings. */
export interface ScalarCase {
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  readonly text: string;
}

const word = fc.constantFrom(
  'a',
  'bc',
  '{{name}}',
  '{{#if x}}',
  '{{/if}}',
  'é',
  '😀',
  '漢字',
  "it's",
  'say "x"',
  'a:b',
  '#x',
  '\\',
  '%',
  '- y',
  ',',
  ']',
);
const gap = fc.constantFrom(' ', ' ', ' ', '  ');
const words = fc
  .tuple(fc.array(fc.tuple(word, gap), { maxLength: 3 }), word)
  .map(([before, last]) => before.flat().join('') + last);
const lineBreak = fc.constantFrom('\n', '\n', '\r\n');
const column = fc.integer({ min: 0, max: 3 });

const blockLine = fc.oneof(
  { weight: 5, arbitrary: words },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', '  ', '   ') },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(' ', '   ', '\t'), words).map(([lead, rest]) => lead + rest),
  },
  { weight: 1, arbitrary: words.map((text) => `${text}  `) },
);

const block = fc
  .record({
    style: fc.constantFrom('literal' as const, 'folded' as const),
    digit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    chomp: fc.constantFrom('', '-', '+'),
    comment: fc.constantFrom('', '', ' # note', '  '),
    width: fc.integer({ min: 1, max: 5 }),
    short: fc.boolean(),
    lines: fc.array(blockLine, { maxLength: 6 }),
    ends: fc.boolean(),
  })
  .map(({ style, digit, chomp, comment, width, short, lines, ends }) => ({
    style,
    source: (indent: number, eol: string, atEnd: boolean): string => {
      const pad = ' '.repeat(indent + (digit ?? width));
      const body = lines
        .map((line) => (short && line.trim() === '' ? line.replace(/\t/g, '') : pad + line))
        .join(eol);
      const header = `${style === 'literal' ? '|' : '>'}${digit ?? ''}${chomp}${comment}`;
      if (lines.length === 0) return header + eol;
      return header + eol + body + (atEnd && !ends ? '' : eol);
    },
  }));

const plainWord = fc.constantFrom('a', 'bc', 'x{{name}}', 'é', '😀', "it's", 'a:b', 'b#x', '\\n', '-y');
const plainLine = fc.array(plainWord, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

const escapes = fc.constantFrom(
  '\\n',
  '\\t',
  '\\"',
  '\\\\',
  '\\/',
  '\\x41',
  '\\u00e9',
  '\\ud83d\\ude00',
  '\\U0001F600',
  '\\N',
  '\\_',
  '\\L',
  '\\0',
  '\\e',
  '\\ ',
);
const doubleLine = fc
  .array(
    fc.oneof(fc.constantFrom('a', 'b ', ' c', '{{x}}', '😀', '\t', "'", '#', ': ', '\\'.repeat(2)), escapes),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const singleLine = fc
  .array(fc.constantFrom('a', 'b ', ' c', '{{x}}', '😀', "''", '"', '#', ': ', '\\', '\t'), { maxLength: 5 })
  .map((parts) => parts.join(''));

interface Folded {
  readonly lines: readonly string[];
  readonly blanks: readonly number[];
  readonly lead: number;
  readonly escaped: boolean;
}

const folded = (line: fc.Arbitrary<string>) =>
  fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    blanks: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 4, maxLength: 4 }),
    lead: fc.integer({ min: 1, max: 4 }),
    escaped: fc.boolean(),
  });

function fold({ lines, blanks, lead }: Folded, indent: number, eol: string, join = ''): string {
  const pad = ' '.repeat(indent + lead);
  return lines.reduce(
    (all, line, i) => all + join + eol + (blanks[i] ? eol.repeat(blanks[i]) : '') + pad + line,
  );
}

const flowScalar = fc.oneof(
  folded(plainLine).map((parts) => ({
    style: 'plain' as const,
    source: (indent: number, eol: string) => fold(parts, indent, eol),
  })),
  folded(singleLine).map((parts) => ({
    style: 'single' as const,
    source: (indent: number, eol: string) => `'${fold(parts, indent, eol)}'`,
  })),
  folded(doubleLine).map((parts) => ({
    style: 'double' as const,
    source: (indent: number, eol: string) => `"${fold(parts, indent, eol, parts.escaped ? '\\' : '')}"`,
  })),
);

/** Files in block style: under a map or in a list, at some column, at the end of the file or not. */
const inBlock = fc
  .record({
    scalar: fc.oneof(block, flowScalar),
    indent: column,
    eol: lineBreak,
    place: fc.constantFrom('map', 'list', 'end'),
    bom: fc.boolean(),
  })
  .map(({ scalar, indent, eol, place, bom }): ScalarCase => {
    const pad = ' '.repeat(indent);
    const source = scalar.source(place === 'list' ? indent + 2 : indent, eol, place === 'end');
    const broken = source.endsWith(eol) ? '' : eol;
    const after = place === 'end' ? '' : `${broken}${place === 'list' ? `${pad}- ` : pad}z: 1${eol}`;
    const before = place === 'list' ? `${pad}- k: ` : `${pad}k: `;
    return { style: scalar.style, text: `${bom && indent === 0 ? '\ufeff' : ''}${before}${source}${after}` };
  });

const inFlow = fc
  .record({
    scalar: flowScalar,
    eol: lineBreak,
    wrap: fc.constantFrom<[string, string]>(['{k: ', ', z: 1}'], ['{k: ', '}'], ['[{ k: ', ' }]']),
  })
  .map(({ scalar, eol, wrap: [before, after] }): ScalarCase => ({
    style: scalar.style,
    text: before + scalar.source(0, eol) + after + eol,
  }));

/** Scalars of all styles; not every file is valid YAML. */
export const scalarCases: fc.Arbitrary<ScalarCase> = fc.oneof(
  { weight: 3, arbitrary: inBlock },
  { weight: 1, arbitrary: inFlow },
);
