import fc from 'fast-check';

/** Templates of lines: blocks, comments and partials alone on their lines or not, with any indentation. */
export function linesOfBlocks(): fc.Arbitrary<string> {
  return fc.tuple(templates, fc.constantFrom('', '\n')).map(([text, end]) => text.replace(/\r?\n$/, end));
}

const blanks = fc.constantFrom('', '', ' ', '  ', '    ', '\t');
const lineBreak = fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n', '');
const plain = fc.constantFrom(
  ...['text', '- {{name}}', '{{name}}', '', '{{! c }}', '{{!-- {{x}} --}}', '{{> row}}', '{{> row}} x'],
  ...['{{~name~}}', '\\{{name}}', 'x {{#if a}}y{{/if}}', '{{#if a}}{{/if}}', '{{~! c ~}}'],
);
const opener = fc.constantFrom(
  ...(['#if a', '#each items', '#unless b', '^b', '~#if a', '#if a~', '#> frame'] as const),
);
const elses = fc.constantFrom('{{else}}', '{{^}}', '{{~else}}', '{{else if a}}');

const { templates } = fc.letrec<{ templates: string; line: string; block: string }>((tie) => ({
  templates: fc.array(tie('line'), { maxLength: 4 }).map((lines) => lines.join('')),
  line: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: fc.tuple(blanks, plain, lineBreak).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: tie('block') },
  ),
  block: fc
    .tuple(
      fc.tuple(blanks, opener, lineBreak),
      tie('templates'),
      fc.option(fc.tuple(blanks, elses, lineBreak, tie('templates'))),
      fc.tuple(blanks, lineBreak),
    )
    .map(([[before, tag, behind], body, other, [indent, end]]) => {
      const name = /[\w]+/.exec(tag)?.[0] ?? '';
      const inverse = other && !tag.includes('>') ? other.join('') : '';
      return `${before}{{${tag}}}${behind}${body}${inverse}${indent}{{/${name}}}${end}`;
    }),
}));
