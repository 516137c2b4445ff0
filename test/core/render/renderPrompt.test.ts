import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyzePrompt } from '../../../server/src/core/analysis/index.js';
import { readPromptFile } from '../../../server/src/core/formats/index.js';
import { renderPrompt, type RenderValues } from '../../../server/src/core/render/index.js';
import { createWorkspace } from '../../../server/src/core/workspace/index.js';
import { sharedFolder } from '../../support/shared.js';
import { renderHere } from '../../support/renderHere.js';

describe('rendering a prompt', () => {
  it('makes one message without a role of a text', async () => {
    const prompt = text(
      'Hello {{name}}! {{> sign}}',
      "  variables: [name]\n  partials: {sign: '-- {{name}}'}\n",
    );
    assert.deepEqual(await messages(prompt, { name: 'Ann' }), [
      { role: undefined, content: 'Hello Ann! -- Ann', extra: {} },
    ]);
  });

  it('makes messages with roles and names of a chat', async () => {
    const prompt = chat(
      "- {role: system, content: 'Be kind to {{who}}.'}",
      "- {role: user, name: ann, content: 'Hi'}",
    );
    assert.deepEqual(await messages(prompt, { who: 'all' }), [
      { role: 'system', content: 'Be kind to all.', extra: {} },
      { role: 'user', content: 'Hi', extra: { name: 'ann' } },
    ]);
  });

  it('passes a chat message without braces through as it is', async () => {
    const prompt = chat(
      String.raw`- {role: system, content: 'a \ b } } c'}`,
      "- {role: user, content: '{{! gone }}x'}",
    );
    const contents = (await messages(prompt, {})).map(({ content }) => content);
    assert.deepEqual(contents, [String.raw`a \ b } } c`, 'x']);
  });

  it('says where in the file it failed', async () => {
    await checkFailure(text('Hi {{upper name}}'), '{{upper name}}', 'unknown-helper');
    await checkFailure(
      text('Hi {{> sign}}', "  partials: {sign: 'a {{low 1}}'}\n"),
      '{{low 1}}',
      'unknown-helper',
    );
    await checkFailure(
      chat("- {role: user, content: 'x'}", "- {role: user, content: '😀 {{> nope}}'}"),
      '{{> nope}}',
      'missing-partial',
    );
    await checkFailure('id: a\nformat: chat\n', 'chat', 'nothing-to-render');
  });

  it('says of a helper that the program registers that only the program can run it', async () => {
    const file = read('a.yaml', text('Hi {{upper name}}'));
    const configuration = read('.promptmanager.yaml', 'helpers:\n  - name: upper\n');
    const analysis = analyzePrompt(file, 0, createWorkspace([file, configuration]));
    const rendering = await renderPrompt(analysis, {}, renderHere);
    assert.ok(rendering.kind === 'failed');
    assert.match(rendering.message, /^'upper' is a helper of the program: /);
  });

  it('says of a syntax error what the file reader says', async () => {
    const source = text('Hi {{#if name}}there');
    const { prompt, rendering } = await rendered(source, {});
    const [error] = prompt.templates[0]?.errors ?? [];
    assert.ok(error && rendering.kind === 'failed');
    assert.equal(rendering.code, 'template-syntax');
    assert.equal(rendering.message, error.message);
    assert.deepEqual(rendering.span, prompt.templates[0]?.map.toFileSpan(error.span));
  });

  it('does not fail for a broken partial that nobody calls', async () => {
    assert.equal((await messages(text('Hi', "  partials: {sign: '{{#if'}\n"), {}))[0]?.content, 'Hi');
  });

  it('warns of variables without a value that are printed or walked through without a test', async () => {
    const prompt = text(
      "{{a}}{{#if b}}{{b}}{{/if}}{{#each cs}}{{x}}{{@index}}{{/each}}{{lookup d 'k'}}{{e.f}}",
      '  variables: [g, a]\n',
    );
    assert.deepEqual(await warnings(prompt, {}), [
      "'a' has no value.",
      "'cs' has no value.",
      "'d' has no value.",
      "'e' has no value.",
    ]);
    assert.deepEqual(await warnings(prompt, { a: 0, cs: [], d: null, e: false }), ["'d' has no value."]);
  });

  it('takes the defaults of the input schema', async () => {
    const schema = `schemas:
- name: in
  fields:
  - {name: shop, type: string, required: false, default: Books}
  - {name: tone, type: string}
  - {name: note, type: string, required: false, nullable: true}
`;
    const prompt = `${text('{{shop}} {{tone}}{{#if note}}{{note}}{{/if}}')}input_schema: in\n`;
    const { rendering } = await rendered(prompt, {}, { 'schemas/in.yaml': schema });
    assert.ok(rendering.kind === 'rendered');
    assert.equal(rendering.messages[0]?.content, 'Books ');
    assert.deepEqual(rendering.warnings, ["'tone' has no value."]);
    const given = await rendered(prompt, { shop: 'Mine', tone: 't' }, { 'schemas/in.yaml': schema });
    assert.ok(given.rendering.kind === 'rendered');
    assert.equal(given.rendering.messages[0]?.content, 'Mine t');
  });
});

describe('the recorded renderings of the Python library', () => {
  const golden = sharedFolder('golden');
  const corpus = sharedFolder('corpus');
  if (!golden || !corpus) {
    it('are not here', () => console.log('      (no shared folder on this machine)'));
    return;
  }
  const entries = JSON.parse(
    readFileSync(path.join(golden, 'example-renders.json'), 'utf8'),
  ) as readonly GoldenRender[];
  for (const { prompt, variables, manager_render } of entries) {
    it(`are met by '${prompt}'`, async () => {
      const file = path.join(corpus, 'prompt-manager', 'current', 'prompts', `${prompt}.yaml`);
      const { rendering } = await rendered(readFileSync(file, 'utf8'), variables);
      assert.ok(rendering.kind === 'rendered');
      assert.deepEqual(
        rendering.messages.map(({ content }) => content),
        [manager_render],
      );
    });
  }
});

interface GoldenRender {
  readonly prompt: string;
  readonly variables: RenderValues;
  readonly manager_render: string;
}

async function rendered(source: string, values: RenderValues, others: Readonly<Record<string, string>> = {}) {
  const file = read('prompts/a.yaml', source);
  const workspace = createWorkspace([
    file,
    ...Object.entries(others).map(([name, text]) => read(name, text)),
  ]);
  const analysis = analyzePrompt(file, 0, workspace);
  return { prompt: analysis.prompt, rendering: await renderPrompt(analysis, values, renderHere) };
}

async function messages(source: string, values: RenderValues) {
  const { rendering } = await rendered(source, values);
  assert.ok(rendering.kind === 'rendered', JSON.stringify(rendering));
  return rendering.messages.map(({ role, content, extra }) => ({ role, content, extra }));
}

async function warnings(source: string, values: RenderValues): Promise<readonly string[]> {
  const { rendering } = await rendered(source, values);
  assert.ok(rendering.kind === 'rendered');
  return rendering.warnings;
}

async function checkFailure(source: string, place: string, code: string): Promise<void> {
  const { rendering } = await rendered(source, {});
  assert.ok(rendering.kind === 'failed');
  assert.equal(rendering.code, code);
  assert.ok(rendering.span);
  assert.equal(source.slice(rendering.span.start, rendering.span.end), place);
}

function read(name: string, text: string) {
  return readPromptFile(pathToFileURL(path.resolve('/w', name)).href, text);
}

function text(content: string, more = ''): string {
  return `id: a\nformat: text\ntemplate:\n  content: ${JSON.stringify(content)}\n${more}`;
}

function chat(...entries: readonly string[]): string {
  return `id: a\nformat: chat\nchat_template:\n  messages:\n${entries.map((entry) => `  ${entry}\n`).join('')}`;
}
