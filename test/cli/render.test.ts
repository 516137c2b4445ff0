import assert from 'node:assert/strict';
import { runMemoryCli } from './memoryCli.js';

const files = {
  'prompts/greeting.yaml': `id: greeting
version: 1.2.0
format: text
template:
  content: "Hello {{name}}!{{#if user.city}} How is {{user.city}}?{{/if}} {{> footer}}"
  variables: [name, user]
  partials: {footer: '-- {{n}}'}
`,
  'prompts/chat.json': JSON.stringify({
    id: 'chat',
    format: 'chat',
    chat_template: {
      messages: [
        { role: 'system', content: 'Be } } kind.' },
        { role: 'user', content: '{{question}}', name: 'ann' },
        { role: 'assistant', content: 'ok', tool_calls: [{ id: 'c1', n: 1 }] },
      ],
      variables: ['question'],
    },
  }),
  'several.yaml': `prompts:
- id: one
  format: text
  template: {content: 'One {{x}}'}
- id: two
  format: text
  template: {content: 'Two {{x}}'}
`,
  'prompts/broken.yaml': `id: broken
version: 1.0.0
format: text
template:
  content: |
    😀 fine
    Hi {{upper name}}
  variables: [name]
`,
  'prompts/syntax.yaml': 'id: syntax\nformat: text\ntemplate:\n  content: "Hi\n',
  'prompts/empty.yaml': 'id: empty\nformat: chat\n',
  'values.json': '{"name": "Ann", "user": {"city": "Bonn", "zip": 1}}',
  'list.json': '[1]',
  'broken.json': '{"password": "hunter2"',
  'data.yaml': 'a: 1\n',
};

describe('prompt-manager render', () => {
  it('prints the text of a prompt named by its file', async () => {
    const { code, out, err } = await run(
      'prompts/greeting.yaml',
      '--set',
      'name=Ann',
      '--set',
      'user=1',
      '--set',
      'n=1',
    );
    assert.deepEqual({ code, out, err }, { code: 0, out: 'Hello Ann! -- 1\n', err: '' });
  });

  it('finds a prompt by its id', async () => {
    assert.equal((await run('two', '--set', 'x=1')).out, 'Two 1\n');
  });

  it('takes values of a file, and single ones over them', async () => {
    const { out } = await run(
      'greeting',
      '--input',
      'values.json',
      '--set',
      'user.city="Köln"',
      '--set',
      'n=[1,2]',
    );
    assert.equal(out, 'Hello Ann! How is Köln? -- 1,2\n');
  });

  it('reads a value as JSON when it is, else as text, and dotted names as maps', async () => {
    const { out } = await run(
      'greeting',
      '--set',
      'name=a=b c',
      '--set',
      'user.city=Bonn',
      '--set',
      'n=true',
    );
    assert.equal(out, 'Hello a=b c! How is Bonn? -- true\n');
  });

  it('prints the messages of a chat with their roles', async () => {
    const { out } = await run('chat', '--set', 'question=Why?');
    assert.equal(out, 'system: Be } } kind.\n\nuser: Why?\n\nassistant: ok\n');
  });

  it('prints JSON in its fixed shape', async () => {
    const text = await run('greeting', '--json', '--set', 'name=Ann', '--set', 'n=1');
    assert.deepEqual(JSON.parse(text.out), {
      id: 'greeting',
      version: '1.2.0',
      format: 'text',
      text: 'Hello Ann! -- 1',
      tokens: { total: 4, exact: false, by: 'estimate', limit: null, cost: null, messages: [4] },
      warnings: [],
    });
    const chat = await run('chat', '--json', '--set', 'question=Why?');
    assert.deepEqual(JSON.parse(chat.out), {
      id: 'chat',
      version: null,
      format: 'chat',
      messages: [
        { role: 'system', content: 'Be } } kind.' },
        { role: 'user', content: 'Why?', name: 'ann' },
        { role: 'assistant', content: 'ok', tool_calls: [{ id: 'c1', n: 1 }] },
      ],
      tokens: { total: 6, exact: false, by: 'estimate', limit: null, cost: null, messages: [4, 1, 1] },
      warnings: [],
    });
  });

  it('warns of variables without a value, apart from the text', async () => {
    const { code, out, err } = await run('greeting', '--set', 'user={}', '--set', 'n=null');
    assert.equal(code, 0);
    assert.equal(out, 'Hello ! -- \n');
    assert.equal(err, "warning: 'name' has no value.\nwarning: 'n' has no value.\n");
  });

  it('chooses a prompt of a collection', async () => {
    assert.equal((await run('several.yaml', '--prompt', 'one', '--set', 'x=1')).out, 'One 1\n');
  });

  it('ends with 1 and the place for a broken prompt', async () => {
    const helper = await run('prompts/broken.yaml', '--set', 'name=hunter2');
    assert.deepEqual({ code: helper.code, out: helper.out }, { code: 1, out: '' });
    assert.match(helper.err, /^prompts\/broken\.yaml:7:8: error: 'upper' is called with arguments/);
    assert.ok(!helper.err.includes('hunter2'));
    const syntax = await run('prompts/syntax.yaml');
    assert.equal(syntax.code, 1);
    assert.match(syntax.err, /^prompts\/syntax\.yaml:\d+:\d+: error: /);
    const empty = await run('empty');
    assert.deepEqual({ code: empty.code, out: empty.out }, { code: 1, out: '' });
    assert.match(empty.err, /^prompts\/empty\.yaml:2:9: error: There is nothing to render/);
  });

  for (const [name, args, sentence] of [
    [
      'an id that is not there',
      ['nobody'],
      /^error: There is no file and no prompt 'nobody' here\. 'list' shows the prompts below this folder\.\n$/,
    ],
    ['a file that is not there', ['nobody.yaml'], /^error: 'nobody\.yaml' does not exist\.\n$/],
    ['a folder', ['prompts'], /^error: 'prompts' is a folder\.\n$/],
    ['a file without a prompt', ['data.yaml'], /^error: 'data\.yaml' holds no prompt\.\n$/],
    ['a collection without a choice', ['several.yaml'], /--prompt: 'one', 'two'\.\n$/],
    [
      'a choice that is not there',
      ['several.yaml', '--prompt', 'x'],
      /^error: 'several\.yaml' holds no prompt 'x'\.\n$/,
    ],
    [
      'an input file that is not there',
      ['two', '--input', 'no.json'],
      /^error: The input file 'no\.json' does not exist\.\n$/,
    ],
    [
      'an input file that is no JSON',
      ['two', '--input', 'broken.json'],
      /^error: The input file 'broken\.json' is not valid JSON \(line 1, column \d+\)\.\n$/,
    ],
    ['an input file that is no map', ['two', '--input', 'list.json'], /must hold a JSON object/],
    ['a value without a name', ['two', '--set', 'hunter2'], /^error: --set needs 'name=value'\.\n$/],
    ['no target', [], /missing required argument/],
  ] as const) {
    it(`ends with 2 for ${name}`, async () => {
      const { code, out, err } = await run(...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, sentence);
      assert.ok(!err.includes('hunter2'));
    });
  }
});

describe('prompt-manager list', () => {
  it('prints a JSON array, sorted by id', async () => {
    const { code, out } = await runMemoryCli(
      { 'several.yaml': files['several.yaml'], 'prompts/greeting.yaml': files['prompts/greeting.yaml'] },
      ['list', '--json'],
    );
    assert.equal(code, 0);
    const listed = JSON.parse(out) as readonly { readonly id: string }[];
    assert.deepEqual(
      listed.map(({ id }) => id),
      ['greeting', 'one', 'two'],
    );
    assert.deepEqual(listed[0], {
      id: 'greeting',
      version: '1.2.0',
      format: 'text',
      status: null,
      file: 'prompts/greeting.yaml',
      variables: ['name', 'user'],
      description: null,
      tags: [],
    });
  });

  it('prints an aligned table', async () => {
    const { out } = await runMemoryCli(
      { 'several.yaml': files['several.yaml'], 'prompts/greeting.yaml': files['prompts/greeting.yaml'] },
      ['list'],
    );
    assert.equal(
      out,
      [
        'id        version  format  status  variables   file',
        'greeting  1.2.0    text    -       name, user  prompts/greeting.yaml',
        'one       -        text    -       -           several.yaml',
        'two       -        text    -       -           several.yaml',
        '',
      ].join('\n'),
    );
  });

  it('says when there is none', async () => {
    assert.equal((await runMemoryCli({}, ['list'])).out, 'No prompts found.\n');
    assert.equal((await runMemoryCli({}, ['list', '--json'])).out, '[]\n');
  });
});

function run(...args: readonly string[]) {
  return runMemoryCli(files, ['render', ...args]);
}

describe('prompt-manager render --input NAME', () => {
  const files = {
    'prompts/a.yaml': 'id: a\nformat: text\ntemplate:\n  content: Hi {{name}}\n  variables: [name]\n',
    'prompts/a.inputs.yaml': 'inputs:\n  A friend:\n    name: Ann\n',
  };

  it('takes the saved inputs with that name', async () => {
    const { out, code } = await runMemoryCli(files, ['render', 'prompts/a.yaml', '--input', 'A friend']);
    assert.deepEqual([out, code], ['Hi Ann\n', 0]);
  });

  it('lets --set go before them', async () => {
    const args = ['render', 'prompts/a.yaml', '--input', 'A friend', '--set', 'name=Eve'];
    assert.equal((await runMemoryCli(files, args)).out, 'Hi Eve\n');
  });
});
