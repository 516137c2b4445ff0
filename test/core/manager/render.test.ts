import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  PromptError,
  PromptNotFoundError,
  TemplateRenderError,
  TemplateSyntaxError,
  type Cache,
  type CachedRender,
  type SchemaSource,
} from '../../../server/src/core/index.js';
import { countingRunner, heardBy, memoryManager } from '../../support/memoryManager.js';

const greeting = `id: greeting
format: chat
chat_template:
  messages:
  - role: system
    content: Be kind.
  - role: user
    content: Hello {{name}}{{#if city}} of {{city}}{{/if}}!
    name: ann
`;

const answer = `schemas:
- name: answer
  description: What we know.
  fields:
  - {name: title, type: string, description: A heading.}
  - {name: score, type: float, required: false, default: 0.5}
  - {name: tags, type: list, item_type: string}
  - {name: person, type: dict, nested_schema: person}
`;
const person =
  'schemas:\n- name: person\n  fields:\n  - {name: age, type: integer}\n  - {name: ok, type: boolean}\n';

/** Schemas by name, each in a file of its own beside the prompts. */
function schemaSource(texts: Readonly<Record<string, string>>): SchemaSource {
  const document = (name: string) => {
    const text = texts[name];
    return text === undefined ? undefined : { uri: `memory:///prompts/schemas/${name}.yaml`, text };
  };
  return {
    load: (path) => Promise.resolve([document(path)].filter((found) => found !== undefined)),
    find: (name) => Promise.resolve(document(name)),
  };
}

describe('PromptManager renders', () => {
  it('a chat as messages, and as text with the plain words of the roles', async () => {
    const manager = await memoryManager({ greeting });
    const { text, messages, version, cached, warnings } = await manager.render('greeting', { name: 'Bo' });
    assert.equal(text, 'system: Be kind.\n\nuser: Hello Bo!');
    assert.deepEqual(
      messages.map(({ role, extra }) => [role, extra]),
      [
        ['system', {}],
        ['user', { name: 'ann' }],
      ],
    );
    assert.deepEqual([version, cached, warnings], ['1.0.0', false, []]);
  });

  it('once for the same values, and again when anything changes that the text depends on', async () => {
    const runner = countingRunner();
    const { observer, heard } = heardBy();
    const manager = await memoryManager({ greeting }, { runner });
    manager.addObserver(observer);
    manager.addObserver(observer);
    await manager.render('greeting', { name: 'Bo', city: 'X' });
    assert.equal((await manager.render('greeting', { city: 'X', name: 'Bo' })).cached, true);
    assert.deepEqual(heard, [
      'start greeting 1.0.0 [name,city]',
      'miss greeting 1.0.0',
      'complete greeting 1.0.0 38',
      'start greeting 1.0.0 [city,name]',
      'hit greeting 1.0.0',
      'complete greeting 1.0.0 cached 38',
    ]);
    for (const name of ['1', 1, 'Bo|city=X', ['Bo'], null, true]) await manager.render('greeting', { name });
    await manager.render('greeting', { name: 'Bo', city: 'X' }, { useCache: false });
    assert.equal(runner.jobs(), 8);
    await manager.update('greeting', { status: 'active' });
    assert.equal(heard.at(-3), 'updated greeting 1.0.1 from 1.0.0');
    assert.equal(heard.at(-2), 'invalidated prompt:greeting:* 7');
    assert.equal((await manager.render('greeting', { name: 'Bo', city: 'X' })).cached, false);
    assert.equal(
      (await manager.render('greeting', { name: 'Bo', city: 'X' }, { version: '1.0.1' })).text,
      'system: Be kind.\n\nuser: Hello Bo of X!',
    );
  });

  it('and tells observers of failures, early ones too, by names and codes alone', async () => {
    const { observer, heard } = heardBy();
    const broken = 'id: broken\nformat: text\ntemplate: {content: "{{#if secret}}"}\n';
    const helper = 'id: helper\nformat: text\ntemplate: {content: "{{upper name}}"}\n';
    const manager = await memoryManager({ greeting, broken, helper });
    manager.addObserver(observer);
    const secret = ['sec', 'ret'].join('-');
    const told: string[] = [];
    const fails = async (id: string, kind: new (...args: never[]) => Error): Promise<void> =>
      assert.rejects(manager.render(id, { name: secret }), (error) => {
        told.push(JSON.stringify(error) + String(error));
        return error instanceof kind;
      });
    await fails('nobody', PromptNotFoundError);
    await fails('broken', TemplateSyntaxError);
    await fails('helper', TemplateRenderError);
    await assert.rejects(manager.render('greeting', {}, { missing: 'strict' }), TemplateRenderError);
    const loop: Record<string, unknown> = { name: secret };
    loop['self'] = loop;
    await assert.rejects(manager.render('greeting', loop), TemplateRenderError);
    assert.deepEqual(
      heard.filter((line) => line.startsWith('error')),
      [
        'error nobody ? prompt-not-found',
        'error broken 1.0.0 template-syntax',
        'error helper 1.0.0 template-render',
        'error greeting 1.0.0 template-render',
        'error greeting 1.0.0 template-render',
      ],
    );
    assert.ok(!(told.join('') + heard.join('')).includes(secret));
    const { operations } = await manager.getMetrics();
    assert.deepEqual([operations.renders, operations.errors], [5, 5]);
  });

  it('whatever observers and a cache do', async () => {
    const fails = (): Promise<never> => Promise.reject(new Error('cache'));
    const cache: Cache<CachedRender> = { get: fails, set: fails, invalidate: fails, clear: fails };
    const failed: string[] = [];
    const manager = await memoryManager(
      { greeting },
      {
        cache,
        observers: [
          {
            name: 'throws',
            onRenderStart: () => {
              throw new Error('no');
            },
          },
          { onRenderComplete: () => Promise.reject(new Error('no')) },
        ],
        onObserverError: ({ context }) => failed.push(`${context.observer} ${context.event}`),
      },
    );
    assert.equal((await manager.render('greeting', { name: 'Bo' })).cached, false);
    await manager.update('greeting', { status: 'active' });
    assert.deepEqual(failed, ['throws onRenderStart', 'without name onRenderComplete']);
  });

  it('what is asked for until nobody waits any more', async () => {
    const manager = await memoryManager({ greeting });
    const gone = AbortSignal.abort(new Error('gone'));
    await assert.rejects(manager.render('greeting', { name: 'Bo' }, { signal: gone }), /^Error: gone$/);
  });

  it('the block about the answer, with an example that is JSON', async () => {
    const schemas = schemaSource({ answer, person });
    const withSchema = `${greeting}output_schema: answer\n`;
    const manager = await memoryManager({ greeting: withSchema }, { schemas });
    const { text, messages, outputSchema } = await manager.render('greeting', { name: 'Bo' });
    assert.equal(outputSchema, 'answer');
    assert.ok(text.endsWith(messages.at(-1)?.content ?? '?'));
    const [, block = ''] = text.split('Hello Bo!\n\n');
    assert.equal(
      block,
      [
        '# Output Requirements',
        '',
        'You MUST respond with valid JSON matching this exact structure:',
        '',
        'What we know.',
        '',
        'Required JSON format:',
        '```json',
        '{',
        '  "title": "your title here",',
        '  "score": 0.0,',
        '  "tags": [],',
        '  "person": {}',
        '}',
        '```',
        '',
        'Fields:',
        '- title: required - A heading.',
        '- score: optional',
        '- tags: required',
        '- person: required',
        '',
        'IMPORTANT: Return ONLY the JSON object, no additional text or explanation.',
      ].join('\n'),
    );
    JSON.parse(/```json\n([^]*?)```/.exec(block)?.[1] ?? '');
  });

  it('nothing while the schema of the answer is not loaded, and anew when it changes', async () => {
    const texts: Record<string, string> = {};
    const manager = await memoryManager(
      { greeting: `${greeting}output_schema: answer\n` },
      { schemas: schemaSource(texts) },
    );
    await assert.rejects(manager.render('greeting', { name: 'Bo' }), (error) => {
      assert.ok(error instanceof PromptError);
      assert.match(error.message, /^Output schema 'answer' is defined but not loaded\./);
      return true;
    });
    Object.assign(texts, { answer, person });
    assert.deepEqual(await manager.loadSchemas('answer'), ['answer']);
    assert.match((await manager.render('greeting', { name: 'Bo' })).text, /"title"/);
    texts['answer'] = answer.replace('title', 'name');
    await manager.loadSchemas('answer');
    const again = await manager.render('greeting', { name: 'Bo' });
    assert.deepEqual([again.cached, again.text.includes('"title"')], [false, false]);
  });

  it('and counts: since a time, and hits of the cache', async () => {
    const manager = await memoryManager({ greeting });
    await manager.render('greeting', { name: 'Bo' });
    await manager.render('greeting', { name: 'Bo' });
    const { registry, operations } = await manager.getMetrics();
    assert.deepEqual(
      [registry.totalPrompts, registry.totalVersions, registry.statusDistribution],
      [1, 1, { draft: 1 }],
    );
    assert.deepEqual([operations.renders, operations.cacheHits], [2, 1]);
    assert.equal((await manager.getMetrics({ since: '2030-01-01' })).operations.renders, 0);
    assert.equal((await manager.getMetrics({ since: '2026-01-01T00:00:00' })).operations.renders, 2);
    await assert.rejects(manager.getMetrics({ since: 'yesterday' }), RangeError);
  });

  it('and tells its health', async () => {
    const well = await memoryManager({ greeting });
    assert.equal((await well.health()).status, 'ok');
    const manager = await memoryManager({ greeting, broken: 'id: [' });
    const { status, checks } = await manager.health();
    assert.equal(status, 'degraded');
    assert.match(
      checks.find(({ name }) => name === 'prompts')?.message ?? '',
      /broken\.yaml' was not loaded/,
    );
  });
});
