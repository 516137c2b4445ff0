import fc from 'fast-check';

/** Tags made of tokens in any order, few of them valid: what the lexer and the grammar decide is tried here. */
export function tagSoup(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(tag, tag, fc.constantFrom('', ' ', 'x', '\n', '\\', '\\\\', '{', '}')), { maxLength: 4 })
    .map(joined);
}

const opening = fc.constantFrom(
  ...[
    '{{',
    '{{',
    '{{',
    '{{~',
    '{{{',
    '{{&',
    '{{#',
    '{{#',
    '{{^',
    '{{/',
    '{{/',
    '{{>',
    '{{#>',
    '{{#*',
    '{{*',
    '{{else ',
    '{{else',
  ],
  ...['{{^}}', '{{!', '{{!--', '{{{{', '{{{{/', '{{ ', '{{ #', '{{~^', '{{^ ~', '{{ else', '{{~{'],
);

const closing = fc.constantFrom(
  '}}',
  '}}',
  '}}',
  '}}',
  '}}',
  '~}}',
  '}}}',
  '}~}}',
  '}}}}',
  '}',
  '',
  '--}}',
  '--~}}',
  '~ }}',
);

const token = fc.constantFrom(
  ...[
    'a',
    'b',
    'if',
    'this',
    'else',
    'as',
    'true',
    'null',
    'undefined',
    '0',
    '1',
    '-1',
    '1.5',
    '2fa',
    'é',
    'x-y',
  ],
  ...[
    '.',
    '..',
    '/',
    './',
    '../',
    '@',
    '[a]',
    '[',
    ']',
    '[]',
    '"s"',
    "'s'",
    '"',
    "'",
    '\\"',
    '""',
    '(',
    ')',
    '(a)',
  ],
  ...[
    '=',
    'a=',
    'a=1',
    '=b',
    '|',
    'as |',
    'as |x|',
    '|x|',
    '~',
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '\n',
    '\u2028',
    '\0',
  ],
  ...[
    ',',
    '+',
    '!',
    '&',
    '#',
    '*',
    '>',
    '^',
    '%',
    ';',
    '<',
    '`',
    '{',
    '\\',
    'a.b',
    'a/b',
    '../a',
    '@root',
    'a.[b]',
  ],
);

const tag = fc
  .tuple(opening, fc.array(token, { maxLength: 6 }), closing)
  .map(([open, tokens, close]) => open + joined(tokens) + close);

function joined(parts: readonly string[]): string {
  return parts.join('');
}
