import fc from 'fast-check';
import type { RenderJob } from '../../../server/src/core/render/index.js';

/**
 * Jobs that render: a template with every construct that prints, partials that it calls, each with several sets of values.
 * The text of a value says what it is called: `‹name…›`; `n` is always 7 and `m` always 12.
 */
export function printingJobs(): fc.Arbitrary<readonly RenderJob[]> {
  const sets = fc.array(values, { minLength: 8, maxLength: 8 });
  return fc
    .tuple(body, body.map(withoutCalls('p')), flat, sets)
    .map(([template, p, q, all]) =>
      all.map((each) => ({ templates: [template], partials: { p, q }, values: each })),
    );
}

/** The numbers that values have by name. */
export const numbers: Readonly<Record<string, number>> = { n: 7, m: 12 };

const fill = fc.constantFrom('', '', 'x', ' one ', 'zwei\n', '\n', 'é😀', '{{', '<b>', '‹');
const named = (name: string): fc.Arbitrary<string> => fill.map((text) => `‹${name}${text}›`);
const item = fc.record(
  { name: named('name'), n: fc.constant(7), t: fc.boolean() },
  { requiredKeys: ['name'] },
);
const values = fc.record(
  {
    a: named('a'),
    name: named('name'),
    empty: fc.constant(''),
    none: fc.constant(null),
    n: fc.constant(7),
    m: fc.constant(12),
    t: fc.boolean(),
    obj: item,
    xs: fc.array(named('xs'), { maxLength: 3 }),
    ns: fc.array(fc.constantFrom(1, 0, -2), { maxLength: 3 }),
    items: fc.array(item, { maxLength: 3 }),
    which: fc.constantFrom('q', 'name'),
  },
  { requiredKeys: ['a', 'n'] },
);

const content = fc.constantFrom(
  ...['x', ' ', '\n', '  \n', ' \r\n', 'text', 'two words', '- ', '\n\n  ', 'é😀', '}', '\\\\', '\u2028'],
  ...['\\{{esc}} ', '\\{{a}}{{a}}', 'a\\b', '{', "'"],
);
const path = fc.constantFrom(
  ...[
    'a',
    'name',
    'n',
    'n',
    'm',
    't',
    'none',
    'empty',
    'obj.name',
    'obj.n',
    'xs',
    'items.[0].name',
    'missing',
  ],
  ...[
    'this.a',
    './name',
    '../a',
    '../n',
    '@root.a',
    '@root.n',
    '@index',
    '@key',
    '@first',
    'this',
    '[a]',
    'arg',
  ],
  ...['v', 'i', 'v.name'],
);
const call = fc.constantFrom('lookup xs 0', 'lookup obj "name"', 'lookup ns 1', 'log a', 'lookup . "n"');
const tag = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: path }, { weight: 1, arbitrary: call }), tilde(), tilde())
  .chain(([inner, before, after]) =>
    fc.constantFrom(
      ...[`{{${before}${inner}${after}}}`, `{{${before}${inner}${after}}}`],
      ...[`{{{${inner}}}}`, `{{${before}&${inner}${after}}}`],
    ),
  );
const comment = fc.constantFrom('{{! c }}', '{{!-- {{a}} --}}', '{{~! c ~}}');
const partialName = fc.constantFrom('q', 'q', '"q"', '(lookup . "which")', '@partial-block', 'i');
const partial = fc
  .tuple(fc.constantFrom('', '\n', '\n  ', '\n\t', '  '), partialName, partialArguments(), tilde())
  .map(([before, name, args, after]) => `${before}{{> ${name}${args}${after}}}`);
const outerPartial = fc
  .tuple(fc.constantFrom('', '\n  ', '\n '), partialArguments())
  .map(([before, args]) => {
    return `${before}{{> p${args}}}`;
  });

const { flat, body } = fc.letrec<{ flat: string; body: string; block: string }>((tie) => ({
  flat: fc.array(fc.oneof(content, tag, comment), { maxLength: 4 }).map((all) => all.join('')),
  body: fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: content },
        { weight: 4, arbitrary: tag },
        { weight: 1, arbitrary: comment },
        { weight: 1, arbitrary: partial },
        { weight: 1, arbitrary: outerPartial },
        { weight: 4, arbitrary: tie('block') },
      ),
      { maxLength: 5 },
    )
    .map((all) => all.join('')),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('flat'),
    fc
      .tuple(opener(), tilde(), tie('body'), otherBranch(tie('body')), tilde())
      .map((parts) => blockOf(...parts)),
    fc
      .tuple(tie('body'), tie('body'))
      .map(([inner, rest]) => `{{#*inline "i"}}${withoutCalls('i')(inner)}{{/inline}}${rest}{{> i}}`),
    fc
      .tuple(fc.constantFrom('q', 'p', 'nowhere'), partialArguments(), tie('body'))
      .map(([name, args, inner]) => `{{#> ${name}${args}}}${inner}{{/${name}}}`),
    tie('flat').map((inner) => `{{{{if t}}}}${inner.replaceAll('{{{{', '')}{{{{/if}}}}`),
  ),
}));

function opener(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...[
      '#if a',
      '#if t',
      '#if none',
      '#unless t',
      '#each xs',
      '#each xs as |v i|',
      '#each ns',
      '#each items',
    ],
    ...['#each items as |v i|', '#each obj', '#with obj', '#with obj as |v|', '#obj', '#items', '#t', '#xs'],
    ...['^t', '^items', '#each nothing', '#each (lookup . "xs")', '#if (lookup . "t")', '#n'],
  );
}

function blockOf(open: string, strip: string, inner: string, other: string, closeStrip: string): string {
  const name = /^[#^](\w+)/.exec(open)?.[1] ?? '';
  const branch = open.startsWith('^') && other.startsWith('{{else ') ? '' : other;
  return `{{${strip}${open}${strip}}}${inner}${branch}{{${closeStrip}/${name}${strip}}}`;
}

function otherBranch(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: inner.map((text) => `{{else}}${text}`) },
    fc.tuple(inner, inner).map(([one, two]) => `{{else if n}}${one}{{else}}${two}`),
    inner.map((text) => `{{else each xs as |v i|}}${text}`),
    inner.map((text) => `{{~^~}}${text}`),
  );
}

function partialArguments(): fc.Arbitrary<string> {
  return fc.constantFrom('', '', '', ' obj', ' arg=a', ' this arg=n');
}

function tilde(): fc.Arbitrary<string> {
  return fc.constantFrom('', '', '', '', '~');
}

/** A body in which a partial calls another one instead of itself, which would have no end. */
function withoutCalls(name: string): (text: string) => string {
  return (text) =>
    text
      .replaceAll(`{{> ${name}`, '{{> q')
      .replaceAll(`{{#> ${name}`, '{{#> q')
      .replaceAll(`{{/${name}}}`, '{{/q}}');
}
