import fc from 'fast-check';

/** Texts of templates by the grammar of Handlebars 4.7, with every construct and odd but legal spellings. */
export function templateText(): fc.Arbitrary<string> {
  return templates;
}

const space = fc.constantFrom('', ' ', ' ', '  ', '\n', '\t', '\r\n');
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n  ', '\t');
const tilde = fc.constantFrom('', '', '', '', '~');

const plainName = fc.constantFrom(
  ...[
    'a',
    'b',
    'user',
    'name',
    'items',
    'if',
    'each',
    'x-y',
    '$n',
    'é',
    '😀',
    'nullable',
    'trueish',
    'else',
    'elseif',
  ],
  ...['as', 'as2', '2fa', 'foo:bar', 'user?', 'constructor', '_', '-', 'inline', 'with'],
);
const bracketed = fc.constantFrom(
  '[a b]',
  '[0]',
  '[]',
  '[this]',
  '[..]',
  '[a\\]b]',
  '[a"b]',
  '[x}}y]',
  '[a\\\\b]',
  '[l\nm]',
);
const segment = fc.oneof({ weight: 5, arbitrary: plainName }, { weight: 1, arbitrary: bracketed });
const prefix = fc.constantFrom(
  '',
  '',
  '',
  '',
  '',
  '../',
  '../../',
  './',
  'this.',
  'this/',
  '@',
  '@root.',
  '@../',
  '@ ',
);
const path = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        prefix,
        fc.array(segment, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('.', '.', '.', '/', ' .', '/ '),
      )
      .map(([start, segments, separator]) => start + segments.join(separator)),
  },
  { weight: 1, arbitrary: fc.constantFrom('this', '.', '..', '../..', '@index', '@key', '@this', 'xs.0.n') },
);
const literal = fc.constantFrom(
  ...[
    '"text"',
    "'text'",
    '""',
    "''",
    '"a\\"b"',
    "'it\\'s'",
    '"}}"',
    '"{{x}}"',
    '\'say "x"\'',
    '"a\nb"',
    '"\\\\"',
  ],
  ...['0', '1', '-1', '1.5', '007', 'true', 'false', 'null', 'undefined'],
);

const { expression, call } = fc.letrec<{ expression: string; call: string; hash: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    path,
    literal,
    fc.tuple(space, tie('call'), space).map(([before, inner, after]) => `(${before}${inner}${after})`),
  ),
  call: fc
    .tuple(
      fc.oneof({ weight: 6, arbitrary: path }, { weight: 1, arbitrary: literal }),
      argumentsOf(tie('expression')),
      argumentsOf(tie('hash')),
    )
    .map((parts) => parts.join('')),
  hash: fc
    .tuple(segment, fc.constantFrom('=', '=', '=', ' = '), tie('expression'))
    .map((parts) => parts.join('')),
}));

function argumentsOf(argument: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(fc.tuple(gap, argument), { maxLength: 2 }).map((all) => all.flat().join(''));
}

const blockParams = fc.constantFrom(
  '',
  '',
  '',
  ' as |x|',
  ' as |item index|',
  ' as |[a b] ..|',
  ' as | x |',
  ' as\n|x y|',
);
const content = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', ' ', '\n', 'Hello, world. ', '  \n', '\n  ', ' \r\n', '\n\n', 'é 😀 “x” '),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{',
      '}',
      '}}',
      '\\',
      '\\{{a}} b',
      '\\\\',
      '"',
      '{"a": 1}',
      '\u00a0',
      '\ufeff',
      '\t',
    ),
  },
);
const comment = fc.constantFrom(
  ...[
    '{{! c }}',
    '{{!c}}',
    '{{!-- a }} b --}}',
    '{{~! x ~}}',
    '{{~!-- x --~}}',
    '{{!}}',
    '{{!--}}',
    '{{!-a-}}',
    '{{!-- {{x}}\n --}}',
  ],
  ...['{{!---}}', '{{!-- a -- b --}}', '{{!~}}'],
);
const mustache = fc.oneof(
  tag('{{', '', call, '}}'),
  tag('{{', '{', call, '}', '}}'),
  tag('{{', '&', call, '}}'),
  tag('{{', '*', call, '}}'),
  tag('{{', '>', fc.oneof(call, expression), '}}'),
);

/** A tag: opening braces, `~`, sigil, what is in it, `~`, closing braces. */
function tag(
  open: string,
  sigil: string,
  inner: fc.Arbitrary<string>,
  ...closing: readonly string[]
): fc.Arbitrary<string> {
  const [first = '', last = ''] = closing.length > 1 ? closing : ['', closing[0]];
  return fc
    .tuple(tilde, space, inner, space, tilde)
    .map(
      ([left, before, text, after, right]) =>
        open + left + sigil + before + text + after + first + right + last,
    );
}

const blockName = fc.oneof({ weight: 6, arbitrary: path }, { weight: 1, arbitrary: literal });
const elseTag = fc
  .tuple(tilde, fc.constantFrom('else', ' else ', '^', '^ ', 'else\n'), tilde)
  .map(([left, word, right]) => `{{${left}${word}${right}}}`);

const { templates } = fc.letrec<{ templates: string; statement: string; block: string; chain: string }>(
  (tie) => ({
    templates: fc.array(tie('statement'), { maxLength: 5 }).map((parts) => parts.join('')),
    statement: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: content },
      { weight: 3, arbitrary: mustache },
      { weight: 1, arbitrary: comment },
      { weight: 3, arbitrary: tie('block') },
    ),
    chain: fc
      .tuple(
        fc.array(fc.tuple(tilde, call, blockParams, tilde, tie('templates')), { maxLength: 2 }),
        fc.option(fc.tuple(elseTag, tie('templates'))),
      )
      .map(([links, last]) => {
        const chained = links.map(
          ([left, inner, params, right, body]) => `{{${left}else ${inner}${params}${right}}}${body}`,
        );
        return chained.join('') + (last ?? []).join('');
      }),
    block: fc.oneof(
      block('#', fc.tuple(tie('templates'), tie('chain')), blockParams),
      block(
        '^',
        fc.tuple(
          tie('templates'),
          fc.oneof(
            fc.constant(''),
            fc.tuple(elseTag, tie('templates')).map((parts) => parts.join('')),
          ),
        ),
        blockParams,
      ),
      block('#>', fc.tuple(tie('templates')), fc.constant('')),
      block('#*', fc.tuple(tie('templates')), blockParams),
      rawBlock(),
    ),
  }),
);

function block(
  sigil: string,
  body: fc.Arbitrary<readonly string[]>,
  params: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  return fc
    .tuple(tilde, space, blockName, argumentsOf(expression), params, tilde, body, tilde, space, tilde)
    .map(([left, before, name, args, names, right, inner, closeLeft, closeSpace, closeRight]) => {
      const opening = `{{${left}${sigil}${before}${name}${args}${names}${right}}}`;
      return `${opening}${inner.join('')}{{${closeLeft}/${closeSpace}${name}${closeSpace}${closeRight}}}`;
    });
}

function rawBlock(): fc.Arbitrary<string> {
  const inner = fc.constantFrom(
    '',
    ' ',
    '{{x}}',
    ' {{{{b}}}} c {{{{/b}}}} d',
    '\n{{!',
    '{',
    '{{{{/ no}}}}',
    '{{{{/a.b}}}}',
    '{{{{',
  );
  return fc
    .tuple(plainName, argumentsOf(expression), inner)
    .map(([name, args, body]) => `{{{{${name}${args}}}}}${body}{{{{/${name}}}}}`);
}
