import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { runFolderCli } from './folderCli.js';
import { runMemoryCli } from './memoryCli.js';

const files = {
  'prompts/reply.yaml': `id: reply
version: 1.0.0
format: chat
chat_template:
  messages:
  - {role: system, content: Be kind.}
  - {role: user, content: 'Hi {{name}}{{#if city}} of {{city}}{{/if}}'}
  variables: [name, city]
metadata: {temperature: 1.5, max_tokens: 50, model_recommendations: [m]}
`,
  'prompts/plain.yaml': 'id: plain\nformat: text\ntemplate: {content: "Hi {{name}}", variables: [name]}\n',
  'prompts/broken.yaml': 'id: broken\nformat: text\ntemplate: {content: "{{#if}}"}\n',
};

describe('prompt-manager export', () => {
  it('prints the payload of what was rendered; what the target sees otherwise goes to standard error', async () => {
    const { code, out, err } = await run('export', 'reply', '--to', 'anthropic', '--set', 'name=Ann');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      model: 'm',
      max_tokens: 50,
      system: [{ type: 'text', text: 'Be kind.' }],
      messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi Ann' }] }],
      temperature: 1.5,
    });
    assert.match(err, /^info: 'temperature' is outside the range of target 'anthropic'/m);
  });

  it('writes templates for frameworks that fill them in, without any value', async () => {
    const { code, out, err } = await run('export', 'plain', '--to', 'dotprompt');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^---\nname: plain\n[\s\S]*\n---\nHi \{\{name\}\}\n$/);
  });

  it('prints no payload of a prompt that the target cannot take', async () => {
    const { code, out, err } = await run('export', 'reply', '--to', 'langchain');
    assert.deepEqual([code, out], [1, '']);
    assert.equal(
      err,
      "error: Message 2 cannot be written as a template of target 'langchain': it holds a block.\n",
    );
  });

  it('lists the problems for a target with --check', async () => {
    const { code, out } = await run('export', 'reply', '--to', 'langchain', '--check');
    assert.equal(code, 1);
    const problems = JSON.parse(out) as { readonly code: string; readonly place: unknown }[];
    assert.deepEqual(
      problems.map(({ code: problem, place }) => [problem, place]),
      [['provider-literal-braces', { kind: 'message', index: 1, span: { start: 11, end: 42 } }]],
    );
    const fine = await run('export', 'plain', '--to', 'openai', '--check');
    assert.deepEqual(fine, { code: 0, out: '[]\n', err: '' });
  });

  it('tells where a prompt cannot be rendered', async () => {
    const { code, out, err } = await run('export', 'broken', '--to', 'openai');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^prompts\/broken\.yaml:3:\d+: error: /);
  });

  it('knows its targets', async () => {
    const { code, err } = await run('export', 'plain', '--to', 'elsewhere');
    assert.equal(code, 2);
    assert.match(err, /There is no plugin 'elsewhere'\. Known are 'openai', 'openai-responses', 'anthropic'/);
    assert.equal((await run('export', 'plain')).code, 2);
  });
});

describe('prompt-manager export --plugin', () => {
  it('runs the module that is named, and wants a plugin of it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'export-'));
    try {
      writeFileSync(path.join(folder, 'plain.yaml'), files['prompts/plain.yaml']);
      writeFileSync(
        path.join(folder, 'shout.mjs'),
        `export default { name: 'shout', version: '1.0.0', takes: 'rendered', validateCompatibility: () => [],
           renderForFramework: ({ messages }) => messages[0].content.toUpperCase() + '\\n' };`,
      );
      const args = ['export', 'plain.yaml', '--to', 'shout', '--set', 'name=Ann', '--plugin'];
      assert.deepEqual(await runFolderCli(folder, [...args, './shout.mjs']), {
        code: 0,
        out: 'HI ANN\n',
        err: '',
      });
      const missing = await runFolderCli(folder, [...args, './nowhere.mjs']);
      assert.equal(missing.code, 2);
      assert.match(missing.err, /^error: The plugin module '\.\/nowhere\.mjs' cannot be loaded/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('prompt-manager check --plugin', () => {
  it('asks the plugins that are targets', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
    try {
      writeFileSync(path.join(folder, 'plain.yaml'), files['prompts/plain.yaml']);
      writeFileSync(path.join(folder, '.promptmanager.yaml'), 'targets: [shout]\n');
      writeFileSync(
        path.join(folder, 'shout.mjs'),
        `export default { name: 'shout', version: '1.0.0', takes: 'rendered', renderForFramework: () => '',
           validateCompatibility: () => [
             { code: 'x', severity: 'error', message: 'Shout louder.', place: { kind: 'prompt' } },
             { code: 'x', severity: 'warning', message: 'Elsewhere.', place: { kind: 'message', index: 9 } },
           ] };`,
      );
      const { code, out } = await runFolderCli(folder, ['check', '--plugin', './shout.mjs']);
      assert.equal(code, 1);
      assert.match(out, /error +Shout louder\. +target-plugin/);
      assert.match(out, /warning +Elsewhere\. +target-plugin/);
      const without = await runFolderCli(folder, ['check']);
      assert.equal(without.code, 0);
      assert.match(without.out, /No plugin 'shout' is loaded here, so nothing is checked for it\./);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function run(...args: readonly string[]) {
  return runMemoryCli(files, args);
}
