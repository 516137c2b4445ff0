import fc from 'fast-check';

/** A `.prompt` file, the partials beside it, and what its caller gives. */
export interface DotpromptCase {
  /** The name of the file without `.prompt`; a variant stands in it. */
  readonly name: string;
  readonly source: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly data: {
    readonly input: Readonly<Record<string, unknown>>;
    readonly messages: readonly { role: 'user' | 'model'; content: { text: string }[] }[];
    readonly docs: readonly { content: { text: string }[] }[];
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
  '<<<dotprompt:media:url u>>>',
  'é😀',
  '{"x": 1 }',
  '\\{{a}}',
  '---\n',
  '<system>be kind</system>',
  '{% if %}',
);

const tag = fc.oneof(
  name.map((path) => `{{${path}}}`),
  name.map((path) => `{{~${path}~}}`),
  name.map((path) => `{{json ${path}}}`),
  fc.constantFrom(
    '{{role "system"}}',
    '{{role "user"}}',
    '{{role "model"}}',
    '{{role "tool"}}',
    '{{role "System"}}',
    '{{role "user" purpose="preamble"}}',
    '{{role a}}',
    '{{role}}',
    '{{history}}',
    '{{section "output"}}',
    '{{section "my part"}}',
    '{{section a}}',
    '{{media url=a}}',
    '{{media url=b contentType="image/png"}}',
    '{{media contentType=a url="data:image/png;base64,AA=="}}',
    '{{media}}',
    '{{json map indent=4}}',
    '{{json list indent=2}}',
    '{{json missing}}',
    '{{json this}}',
    '{{json @metadata.prompt}}',
    '{{@metadata.prompt.model}}',
    '{{@metadata.prompt.config.temperature}}',
    '{{@metadata.docs.length}}',
    '{{@state.user}}',
    '{{@auth.email}}',
    '{{@auth.missing.deep}}',
    '{{upper a}}',
    '{{#each @metadata.messages}}{{role}}:{{/each}}',
    '{{#each @metadata.docs}}{{#each content}}{{text}};{{/each}}{{/each}}',
    '{{#each list as |item i|}}{{i}}={{item}} {{/each}}',
    '{{#each list}}{{@index}}{{@first}}{{@last}}: {{../a}}\n{{/each}}',
    '{{#each map}}{{@key}}={{@root.a}} {{/each}}',
    '{{#if (lookup map "x")}}x{{else if flag}}flag{{else}}none{{/if}}',
    '{{! note }}',
    '{{!-- longer }} note --}}',
    '{{> card}}',
    '{{> card a=b}}',
    '{{> nested map}}',
    '{{> (lookup map "which")}}',
    '{{> topic-2.sub_topic}}',
    '{{#> frame}}inner {{a}}{{/frame}}',
    '{{#> gone}}instead{{/gone}}',
    '{{#*inline "own"}}own {{b}}{{/inline}}{{> own}}',
    '{{lookup map "x"}}',
    '{{{{raw}}}}{{a}}{{{{/raw}}}}',
    '{{{a}}}',
    '{{&a}}',
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
        ['#if @auth.email', 'if'],
        ['#unless a', 'unless'],
        ['#each list', 'each'],
        ['#each map', 'each'],
        ['#with map', 'with'],
        ['#ifEquals a b', 'ifEquals'],
        ['#ifEquals a "x"', 'ifEquals'],
        ['#ifEquals map.x 1', 'ifEquals'],
        ['#unlessEquals a "x"', 'unlessEquals'],
        ['#unlessEquals none missing', 'unlessEquals'],
        ['#map', 'map'],
        ['#role "user"', 'role'],
        ['#section "s"', 'section'],
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
  '',
  'model: vendor/m1\nconfig:\n  temperature: 0.5\n  stopSequences: [a, b]',
  'name: n\nvariant: v\ndescription: yes\ninput:\n  default: {a: fallback, missing: 1}\n  schema:\n    a: string, the a\n    list?(array): string',
  'output:\n  format: json\n  schema:\n    title: string\n    kind(enum): [x, y]\n    (*): any, more',
  'input:\n  schema: {type: object, properties: {a: {type: string}}}\noutput:\n  schema: number, how many',
  'input:\n  schema: {properties: {a: {anyOf: [{type: string}, {type: number}]}}}',
  'input: {schema: {a: strng}}',
  'output: {schema: Recipe}',
  'output: {schema: {a(list): string}}',
  'vendor.key: 1\nvendor.deep.key: [2]\ncustom: on\ntools: [search]\ntoolDefs: [{name: t}]',
  'config:\ninput:\noutput:\nversion: 1.10\nwhen: 2024-01-01',
  'ext: {a: 1}\nraw: 1\nmetadata: {a: 1}\na.b: {c: yes}',
  'base: &b {temperature: 1}\nconfig: *b',
  '# only a comment',
  'model: [broken',
  'model: a\nmodel: b',
  '- a list',
  'config: [1, a]\nname: [n]\ninput: 5\noutput: a text',
  'just a text',
  '12',
);

/** How the front matter is fenced; the last ones are no fences to dotprompt. */
const fences = fc.constantFrom<(head: string, body: string) => string>(
  (head, body) => `---\n${head}\n---\n${body}`,
  (head, body) => `---\n${head}\n---\n${body}`,
  (head, body) => `---  \n${head}\n--- \n\n${body}\n`,
  (head, body) => `---\n${head}\n---\n${body}`.replaceAll('\n', '\r\n'),
  (head, body) => `---\n${head}\n----\n${body}`,
  (head, body) => `---\n${head}\n${body}`,
  (head, body) => `# Licence {{a}}\n\n---\n${head}\n---\n${body}\n`,
  (head, body) => `\n---\n${head}\n---\n${body}`,
);

const scalar = fc.constantFrom<unknown>(
  'x',
  'y z',
  '',
  0,
  1,
  1.5,
  true,
  false,
  null,
  'http://h/i.png',
  '<<<dotprompt:history>>>',
);

/** Prompts with all helpers, odd uses of them included, and values of all kinds. */
export const dotpromptCases: fc.Arbitrary<DotpromptCase> = fc
  .record({
    name: fc.constantFrom('a', 'a.formal', 'a.b.c', 'with space'),
    head: frontMatter,
    fenced: fences,
    body: template,
    a: scalar,
    b: scalar,
    list: fc.array(scalar, { maxLength: 3 }),
    x: scalar,
    flag: fc.boolean(),
    said: fc.array(fc.constantFrom('user' as const, 'model' as const), { maxLength: 3 }),
    docs: fc.array(fc.constantFrom('doc', 'other'), { maxLength: 2 }),
    auth: fc.constantFrom({}, { email: 'ann@example.com' }),
  })
  .map(({ name, head, fenced, body, a, b, list, x, flag, said, docs, auth }) => ({
    name,
    source: head === '' ? body : fenced(head, body),
    partials: {
      card: 'Card {{a}} {{role "model"}}{{b}}',
      nested: '{{x}}{{> card}}',
      frame: '[{{> @partial-block }}]',
      'topic-2.sub_topic': '---\nmodel: m\n---\n{{!-- licence --}}\n# {{a}}\n',
    },
    data: {
      input: { a, b, list, map: { x, y: list, which: 'card' }, flag, none: null },
      messages: said.map((role) => ({ role, content: [{ text: `said by ${role}` }] })),
      docs: docs.map((doc) => ({ content: [{ text: doc }] })),
      context: { state: { user: 'Ann' }, auth },
    },
  }));
