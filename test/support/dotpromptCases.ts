import fc from 'fast-check';

/** A `.prompt` file, the partials beside it, and what its caller gives. */
export interface DotpromptCase {
  readonly source: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly data: {
    readonly input: Readonly<Record<string, unknown>>;
    readonly messages: readonly { role: string; content: { text: string }[] }[];
    readonly docs: readonly unknown[];
    readonly context: Readonly<Record<string, unknown>>;
  };
}

const name = fc.constantFrom('a', 'b', 'list', 'map', 'map.x', 'flag', 'missing', 'none');

const text = fc.constantFrom(
  'Hi ',
  '\n',
  '  ',
  'one\ntwo',
  ' <b>&amp;"q"</b> ',
  '<<<dotprompt:role:system>>>',
  'é😀',
  '{"x": 1 }',
);

const tag = fc.oneof(
  name.map((path) => `{{${path}}}`),
  fc.constantFrom(
    '{{role "system"}}',
    '{{role "user"}}',
    '{{role "model"}}',
    '{{role "tool"}}',
    '{{role "System"}}',
    '{{role a}}',
    '{{role}}',
    '{{history}}',
    '{{section "output"}}',
    '{{section "my part"}}',
    '{{media url=a}}',
    '{{media url=b contentType="image/png"}}',
    '{{media}}',
    '{{json map}}',
    '{{json list indent=2}}',
    '{{json missing}}',
    '{{@metadata.prompt.model}}',
    '{{@metadata.docs.length}}',
    '{{@state.user}}',
    '{{upper a}}',
    '{{#each @metadata.messages}}{{role}}:{{/each}}',
    '{{! note }}',
    '{{> card}}',
    '{{> card a=b}}',
    '{{> nested map}}',
    '{{lookup map "x"}}',
  ),
);

const template: fc.Arbitrary<string> = fc.letrec<{ body: string; piece: string; block: string }>((tie) => ({
  body: fc.array(tie('piece'), { maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: text },
    { weight: 4, arbitrary: tag },
    { weight: 2, arbitrary: tie('block') },
  ),
  block: fc
    .tuple(
      fc.constantFrom<[string, string]>(
        ['#if flag', 'if'],
        ['#if list', 'if'],
        ['#unless a', 'unless'],
        ['#each list', 'each'],
        ['#each map', 'each'],
        ['#with map', 'with'],
        ['#ifEquals a b', 'ifEquals'],
        ['#ifEquals a "x"', 'ifEquals'],
        ['#unlessEquals a "x"', 'unlessEquals'],
        ['#map', 'map'],
        ['#role "user"', 'role'],
      ),
      tie('body'),
      fc.option(tie('body'), { nil: undefined }),
    )
    .map(
      ([[open, close], body, other]) =>
        `{{${open}}}${body}${other === undefined ? '' : `{{else}}${other}`}{{/${close}}}`,
    ),
})).body;

const frontMatter = fc.constantFrom(
  '',
  'model: vendor/m1\nconfig:\n  temperature: 0.5\n  stopSequences: [a, b]',
  'name: n\nvariant: v\ndescription: yes\ninput:\n  default: {a: fallback}\n  schema:\n    a: string, the a\n    list?(array): string',
  'output:\n  format: json\n  schema:\n    title: string\n    kind(enum): [x, y]',
  'vendor.key: 1\nvendor.deep.key: [2]\ncustom: on\ntools: [search]',
  '# only a comment',
  'model: [broken',
  '- a list',
);

const scalar = fc.constantFrom<unknown>('x', 'y z', '', 0, 1, 1.5, true, false, null, 'http://h/i.png');

/** Prompts with all helpers, odd uses of them included, and values of all kinds. */
export const dotpromptCases: fc.Arbitrary<DotpromptCase> = fc
  .record({
    head: frontMatter,
    body: template,
    a: scalar,
    b: scalar,
    list: fc.array(scalar, { maxLength: 3 }),
    x: scalar,
    flag: fc.boolean(),
    said: fc.array(fc.constantFrom('user', 'model'), { maxLength: 2 }),
  })
  .map(({ head, body, a, b, list, x, flag, said }) => ({
    source: head === '' ? body : `---\n${head}\n---\n${body}`,
    partials: { card: 'Card {{a}} {{role "model"}}{{b}}', nested: '{{x}}{{> card}}' },
    data: {
      input: { a, b, list, map: { x, y: list }, flag, none: null },
      messages: said.map((role) => ({ role, content: [{ text: `said by ${role}` }] })),
      docs: [{ content: [{ text: 'doc' }] }],
      context: { state: { user: 'Ann' } },
    },
  }));
