import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  createMemoryStorage,
  createMemoryVersionStore,
  Observers,
  PromptNotFoundError,
  PromptRegistry,
  PromptValidationError,
  readPrompt,
  VersionConflictError,
  VersionNotFoundError,
  type Prompt,
} from '../../../server/src/core/index.js';
import { heardBy } from '../../support/memoryManager.js';

const defaults = { newUid: () => '00000000-0000-4000-8000-000000000000', now: () => '2026-01-01T00:00:00' };

function prompt(id: string, more: Record<string, unknown> = {}): Prompt {
  const { content = 'Hi', ...others } = more;
  const data = { id, format: 'text', template: { content }, ...others };
  const { prompt: made, problems } = readPrompt(data as Parameters<typeof readPrompt>[0], defaults);
  assert.ok(made, problems?.join());
  return made;
}

function registry(): { readonly registry: PromptRegistry; readonly heard: string[] } {
  const { observer, heard } = heardBy();
  const parts = { storage: createMemoryStorage(), versions: createMemoryVersionStore(), defaults };
  return { registry: new PromptRegistry({ ...parts, observers: new Observers([observer]) }), heard };
}

describe('PromptRegistry', () => {
  it('registers, updates and deletes, and tells observers of each', async () => {
    const { registry: all, heard } = registry();
    all.register(prompt('a'));
    all.register(prompt('a'));
    all.update(prompt('a', { status: 'active' }));
    all.register(prompt('a', { version: '1.1.0' }));
    assert.equal((await all.get('a')).version, '1.1.0');
    assert.deepEqual([all.count, all.exists('a'), all.exists('b')], [1, true, false]);
    assert.deepEqual(await all.listVersions('a'), ['1.1.0']);
    assert.deepEqual([all.delete('a'), all.delete('a')], [true, false]);
    assert.deepEqual(heard, [
      'registered a 1.0.0',
      'updated a 1.0.0 from 1.0.0',
      'updated a 1.1.0 from 1.0.0',
      'deleted a 1.1.0',
    ]);
  });

  it('refuses what cannot be', async () => {
    const { registry: all } = registry();
    all.register(prompt('a'));
    assert.throws(() => all.register(prompt('a', { content: 'Bye' })), VersionConflictError);
    assert.throws(() => all.register(prompt('A')), PromptValidationError);
    assert.throws(() => all.register(prompt('../a')), PromptValidationError);
    assert.throws(() => all.update(prompt('b')), PromptNotFoundError);
    assert.throws(() => all.update(prompt('a', { version: '2.0.0' })), VersionNotFoundError);
    await assert.rejects(all.get('a', '2.0.0'), VersionNotFoundError);
    await assert.rejects(all.listVersions('b'), PromptNotFoundError);
  });

  it('lists by all that is asked for, in pages', () => {
    const { registry: all } = registry();
    const metadata = (tags: readonly string[], category: string) => ({ metadata: { tags, category } });
    all.register(prompt('b', { ...metadata(['Code-Review', 'x'], 'Dev'), content: 'Look at {{code}}' }));
    all.register(prompt('a', { ...metadata(['x'], 'dev'), status: 'active' }));
    all.register(prompt('c', { ...metadata([], 'ops'), format: 'instruction', content: 'Look again' }));
    const ids = (filter: Parameters<typeof all.list>[0]): string =>
      all
        .list(filter)
        .items.map(({ id }) => id)
        .join();
    assert.deepEqual(
      [
        ids({}),
        ids({ tags: ['X'] }),
        ids({ tags: [' code-REVIEW', 'x'] }),
        ids({ status: 'active' }),
        ids({ category: ' DEV ' }),
        ids({ format: 'instruction' }),
        ids({ text: 'look CODE' }),
        ids({ text: 'dev', tags: ['x'], status: 'draft' }),
        ids({ offset: 1, limit: 1 }),
        ids({ limit: 0 }),
      ],
      ['a,b,c', 'a,b', 'b', 'a', 'a,b', 'c', 'b', 'b', 'b', ''],
    );
    assert.deepEqual([all.list({ limit: 2 }).total, all.list({ offset: 9 }).items], [3, []]);
    assert.throws(() => all.list({ limit: -1 }), RangeError);
  });

  it('gives one prompt after the other, until nobody waits', async () => {
    const { registry: all } = registry();
    for (const id of ['a', 'b', 'c']) all.register(prompt(id));
    const seen: string[] = [];
    for await (const { id } of all.iterate()) {
      seen.push(id);
      all.delete('b');
    }
    assert.deepEqual(seen, ['a', 'c']);
    const gone = AbortSignal.abort(new Error('gone'));
    await assert.rejects(all.iterate({}, gone).next(), /gone/);
  });

  it('counts prompts and versions', async () => {
    const { registry: all } = registry();
    all.register(prompt('a'));
    all.register(prompt('b', { status: 'active' }));
    assert.deepEqual(await all.stats(), {
      totalPrompts: 2,
      totalVersions: 2,
      statusDistribution: { draft: 1, active: 1 },
      observerCount: 1,
    });
  });

  it('notices what others change in a document', async () => {
    const text = 'id: a\nformat: text\ntemplate: {content: Hi}\n';
    const storage = createMemoryStorage({ a: text, twin: text });
    const { observer, heard } = heardBy();
    const all = new PromptRegistry({
      storage,
      versions: createMemoryVersionStore(),
      observers: new Observers([observer]),
      defaults,
    });
    const { loaded, problems } = await all.load();
    assert.deepEqual([loaded, problems.map(({ uri }) => uri)], [1, ['memory:///prompts/twin.yaml']]);
    const uri = 'memory:///prompts/a.yaml';
    await all.refresh(uri);
    await storage.write({ uri, text: text.replace('Hi', 'Bye'), expected: { text } });
    await all.refresh(uri);
    await storage.write({ uri, text: 'id: [', expected: { text: text.replace('Hi', 'Bye') } });
    assert.equal((await all.refresh(uri)).length, 1);
    assert.deepEqual(heard, ['registered a 1.0.0', 'updated a 1.0.0 from 1.0.0', 'deleted a 1.0.0']);
  });
});
