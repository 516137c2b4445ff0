import assert from 'node:assert/strict';
import { applyEdits, problemsOf, readPromptFile, createWorkspace } from '../../../server/src/core/index.js';
import { uriOf } from '../../support/workspaceOf.js';

type Kind = 'Handlebars' | 'Prompt Manager' | 'dotprompt' | 'Semantic Kernel' | 'GitHub Models';

const files: Readonly<Record<Kind, (template: string) => readonly [path: string, text: string]>> = {
  Handlebars: (template) => ['a.hbs', template],
  'Prompt Manager': (template) => [
    'prompts/p.json',
    JSON.stringify({ id: 'p', format: 'text', template: { content: template } }),
  ],
  dotprompt: (template) => ['a.prompt', `---\nmodel: m\n---\n${template}\n`],
  'Semantic Kernel': (template) => [
    'a.yaml',
    `template_format: handlebars\ntemplate: ${JSON.stringify(template)}\n`,
  ],
  'GitHub Models': (template) => [
    'a.prompt.yml',
    `messages:\n  - role: user\n    content: ${JSON.stringify(template)}\n`,
  ],
};

/** A template, the codes that it has, and what its first fix makes of it. */
type Row = readonly [template: string, codes: string, fixed?: string];

const tables: Readonly<Partial<Record<Kind, readonly Row[]>>> = {
  Handlebars: [
    ['{{#if !a}}x{{/if}}', 'operator-in-expression', '{{#unless a}}x{{/unless}}'],
    ['{{#unless !a}}x{{/unless}}', 'operator-in-expression', '{{#if a}}x{{/if}}'],
    ['{{#if a}}x{{else if !b}}y{{/if}}', 'operator-in-expression', '{{#if a}}x{{else unless b}}y{{/if}}'],
    ['{{#if a == "b"}}x{{/if}}', 'operator-in-expression'],
    ['{{#if a && !b}}x{{/if}}', 'operator-in-expression'],
    ['{{a || "b"}}', 'operator-in-expression', '{{#if a}}{{a}}{{else}}b{{/if}}'],
    ['{{a ?? b.c}}', 'default-operator', '{{#if a}}{{a}}{{else}}{{b.c}}{{/if}}'],
    ['{{#if (a ?? b)}}x{{/if}}', 'default-operator'],
    ['{{a ? b : c}}', 'operator-in-expression'],
    ['{{a - b}}', 'operator-in-expression'],
    ['{{a | upper}}', 'jinja-syntax'],
    ['{{#if a.b?.c}}x{{/if}}', 'optional-chain', '{{#if a.b.c}}x{{/if}}'],
    ['{{log “a b”}}', 'smart-quote-name smart-quote-name', '{{log "a b"}}'],
    ['{{‘a’}}', 'smart-quote-name', '{{a}}'],
    ['{{#Each as}}x{{/Each}}', 'case-of-builtin', '{{#each as}}x{{/each}}'],
    ['{{Lookup a "b"}}', 'case-of-builtin', '{{lookup a "b"}}'],
    ['{{#for a in as}}{{a.b}}{{/for}}', 'loop-keyword', '{{#each as as |a|}}{{a.b}}{{/each}}'],
    ['{{#forEach as}}x{{/forEach}}', 'unknown-block-helper'],
    [
      '{% for a in as %}{{a}}{%- if a.b -%}x{% else %}y{% endif %}{% endfor %}{# z #}',
      'jinja-syntax jinja-syntax jinja-syntax',
      '{{#each as as |a|}}{{a}}{{~#if a.b~}}x{{else}}y{{/if}}{{/each}}{{!-- z --}}',
    ],
    ['{% if not a %}x{% elif b %}y{% endif %}', 'jinja-syntax', '{{#unless a}}x{{else if b}}y{{/unless}}'],
    ['{% if a > 3 %}x{% endif %}', 'jinja-syntax'],
    ['Write `{% if a %}` for a test, 20 {% of it }.', ''],
    ['{{a}} {a} ${a}', 'fstring-placeholder fstring-placeholder', '{{a}} {{a}} ${a}'],
    ['{{a}} {b} {"a": 1} `{a}` \\frac{a}{a} {{{a}}}', ''],
    ['Write \\{{a}} for it.', 'backslash-escape', 'Write {{a}} for it.'],
    ['{{upper a}} {{@user.name}}', 'unknown-helper'],
  ],
  'Prompt Manager': [
    ['{{#forEach as}}x{{/forEach}}', 'loop-keyword', '{{#each as}}x{{/each}}'],
    ['{{@user.name}}', 'unknown-data-variable'],
    ['{{{{raw}}}}{{a}} {{{b}}}{{{{/raw}}}}', 'raw-block-dropped', '\\{{a}} \\{{{b}}}'],
    [
      '{{#if a}}b{{else if c}}d{{else if e}}f{{else}}g{{/if}}',
      'pybars-else-if pybars-else-if',
      '{{#if a}}b{{else}}{{#if c}}d{{else}}{{#if e}}f{{else}}g{{/if}}{{/if}}{{/if}}',
    ],
    ['{{#unless a}}b{{else}}c{{/unless}}', 'pybars-unless-else', '{{#if a}}c{{else}}b{{/if}}'],
    ['{{#each as as |b|}}{{#each b.c}}{{b.d}}{{/each}}{{/each}}', 'pybars-block-params'],
    [
      '{{#each as as |b i|}}{{b}}{{i}}{{/each}}',
      'pybars-block-params',
      '{{#each as}}{{this}}{{@index}}{{/each}}',
    ],
    ['{{#if 2fa}}a{{/if}} {{nullable}}', 'pybars-literal-prefix'],
    ['{{a:b}} {{user-name}} {{[a b]}}', 'pybars-name-characters'],
    [
      '{{#with a}}{{#if b}}{{../c}}{{/if}}{{/with}}',
      'pybars-with-parent',
      '{{#with a}}{{#if b}}{{@root.c}}{{/if}}{{/with}}',
    ],
    ['{{#each as}}{{../c}}{{/each}}', ''],
    ['{{#if a}}\nb\n{{/if}}', ''],
  ],
  dotprompt: [
    ['{{#if a == "b"}}x{{/if}}', 'operator-in-expression', '{{#ifEquals a "b"}}x{{/ifEquals}}'],
    ['{{#if a !== b}}x{{/if}}', 'operator-in-expression', '{{#unlessEquals a b}}x{{/unlessEquals}}'],
    ['{{role "System"}}a{{role "user"}}b', 'role-name-case', '{{role "system"}}a{{role "user"}}b'],
    ['{{role "tool"}}a{{role name}}', ''],
    ['{{role "human"}}a', 'role-name-unknown', '{{role "user"}}a'],
    ['{{role}}a', 'role-missing-argument', '{{role "user"}}a'],
    ['{{history}}{{role "user"}}a', ''],
    ['{{history}}\n{{#if a}}{{role "user"}}{{a}}{{/if}}', ''],
    ['a {{history}}', ''],
    ['{{history}} {{#if a}}b{{/if}}', 'history-role-model'],
    ['{{media}}', 'media-hash-required'],
    ['{{media "a"}}', 'media-hash-required', '{{media url="a"}}'],
    ['{{media url=a contentType="image/png"}}', ''],
    ['{{section "a  b"}}', 'section-name-space', '{{section "a-b"}}'],
    ['{{@state.name}} {{@auth.uid}}', ''],
    ['{{#each as}}{{@indx}}{{/each}}', 'unknown-data-variable', '{{#each as}}{{@index}}{{/each}}'],
  ],
  'Semantic Kernel': [
    ['{{#if a == "b"}}x{{/if}}', 'operator-in-expression', '{{#if (equals a "b")}}x{{/if}}'],
    ['{{#if a != "b"}}x{{/if}}', 'operator-in-expression', '{{#unless (equals a "b")}}x{{/unless}}'],
    ['{{Plugin-Function a}} {{Plugin.Function b=a}} {{#each (Plugin-List a)}}x{{/each}}', ''],
    ['{{shout a}}', 'unknown-helper'],
    ['{{#message role="user"}}a{{/message}}', 'sk-message-block', '<message role="user">a</message>'],
    ['{{#message role=a}}b{{/message}}', 'sk-message-block', '<message role="{{a}}">b</message>'],
    ['{{#message}}a{{/message}}', 'sk-message-role', '{{#message role="user"}}a{{/message}}'],
    ['{{json a}} {{equals a b}}', 'sk-runtime-difference'],
    ['{{> a}} {{#> b}}c{{/b}}', 'sk-no-partials'],
  ],
  'GitHub Models': [
    ['{{a}} {{b-c}} {"d": {"e": {}}} ${{ github.actor }}', ''],
    ['{{ a }}', 'gh-not-handlebars', '{{a}}'],
    ['{{a }}', 'gh-not-handlebars', '{{a}}'],
    ['{{{a}}}', 'gh-not-handlebars', '{{a}}'],
    [
      '{{#if a}}{{a.b}}{{else}}{{! c }}{{/if}}',
      'gh-not-handlebars gh-not-handlebars gh-not-handlebars gh-not-handlebars gh-not-handlebars',
    ],
    ['Put {{your name here}}, {{"a": 1}}.', ''],
    ['{% if a %}{{b}}{% endif %}{# c #}', 'jinja-syntax jinja-syntax'],
    ['{{ a | upper }} {{b|join(", ")}} `{{ a | b }}`', 'jinja-syntax jinja-syntax'],
  ],
};

describe('the rules of templates', () => {
  for (const [kind, rows] of Object.entries(tables)) {
    describe(`in ${kind}`, () => {
      for (const row of rows) it(row[0].replaceAll('\n', '⏎'), () => checkRow(kind as Kind, row));
    });
  }

  it('tell of an input of the front matter that nothing uses', () => {
    const head = '---\ninput:\n  schema:\n    a: string\n    b: string\n---\n';
    const unused = (body: string) =>
      problemsIn(['a.prompt', `${head}${body}\n`]).map(({ code, severity }) => `${severity} ${code}`);
    assert.deepEqual(unused('{{a}}'), ['hint unused-variable']);
    for (const body of ['{{a}}{{b}}', '{{json this}}', '{{a}}{{#each as}}{{b}}{{/each}}'])
      assert.ok(!unused(body).includes('hint unused-variable'), body);
    assert.deepEqual(unused('{{a}} {b}'), ['warning fstring-placeholder']);
    assert.deepEqual(unused('{{a}} {b} {{b}}'), ['info fstring-placeholder']);
  });

  it('leave it to the program whether it takes the front matter of a Markdown file off', () => {
    const severity = (path: string) =>
      readPromptFile(uriOf(path), '---\na: b\n---\n{{c}}\n', { choice: { format: 'template' } }).problems.map(
        (problem) => `${problem.severity} ${problem.code}`,
      );
    assert.deepEqual(severity('a.hbs'), ['warning foreign-file']);
    assert.deepEqual(severity('a.md'), ['info foreign-file']);
  });
});

function checkRow(kind: Kind, [template, codes, fixed]: Row): void {
  const found = problemsIn(files[kind](template));
  assert.equal(found.map(({ code }) => code).join(' '), codes);
  const edits = found.flatMap(({ fixes = [] }) => fixes)[0]?.edits;
  if (fixed === undefined) return;
  const [path, text] = files[kind](template);
  assert.equal(applyEdits(text, edits ?? []), files[kind](fixed)[1]);
  assert.ok(path);
}

function problemsIn([path, text]: readonly [path: string, text: string]) {
  const file = readPromptFile(uriOf(path), text);
  return problemsOf(file, createWorkspace([file]), { secrets: true });
}
