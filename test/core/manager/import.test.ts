import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  createMemoryStorage,
  PromptValidationError,
  StorageWriteError,
  type StorageBackend,
} from '../../../server/src/core/index.js';
import { heardBy, memoryManager } from '../../support/memoryManager.js';

const uri = 'memory:///all.yaml';
const collection = `prompts:
- { id: one, format: text, template: { content: "One {{x}}", variables: [x] } }
- { id: two, format: text, template: { content: Two } }
`;

describe('importing a collection', () => {
  it('makes a document of each prompt, which renders at once', async () => {
    const { observer, heard } = heardBy();
    const storage = createMemoryStorage();
    const manager = await memoryManager({}, { storage, observers: [observer] });
    const imported = await manager.import({ uri, text: collection });
    assert.deepEqual(
      imported.map(({ id, version }) => `${id} ${version}`),
      ['one 1.0.0', 'two 1.0.0'],
    );
    assert.deepEqual(heard, ['registered one 1.0.0', 'registered two 1.0.0']);
    assert.equal((await manager.render('one', { x: 1 })).text, 'One 1');
    assert.match((await storage.read(storage.uriOf('two')))?.text ?? '', /^id: two\n/);
    assert.deepEqual(await manager.history('one'), []);
    assert.equal((await manager.bump('one')).version, '1.0.0');
  });

  it('only tells what it would do in a dry run', async () => {
    const manager = await memoryManager();
    assert.equal((await manager.import({ uri, text: collection }, { dryRun: true })).length, 2);
    assert.equal(manager.list().total, 0);
  });

  it('replaces nothing unless it is told to', async () => {
    const manager = await memoryManager({ two: 'id: two\nformat: text\ntemplate: {content: Mine}\n' });
    await assert.rejects(manager.import({ uri, text: collection }), StorageWriteError);
    assert.deepEqual(
      manager.list().items.map(({ id }) => id),
      ['two'],
    );
    await manager.import({ uri, text: collection }, { overwrite: true });
    assert.equal((await manager.render('two')).text, 'Two');
  });

  it('takes no id that another document has', async () => {
    const manager = await memoryManager({ all: collection });
    await assert.rejects(
      manager.import({ uri, text: collection }, { overwrite: true }),
      /'memory:\/\/\/prompts\/all\.yaml' is there already; take 'one' out of it first/,
    );
  });

  it('imports all or nothing, and says everything that stands in the way', async () => {
    const manager = await memoryManager();
    const text = `${collection}- { id: ../evil, format: text, template: { content: x } }\n- { id: half, format: text }\n`;
    await assert.rejects(manager.import({ uri, text }), (error: unknown) => {
      assert.ok(error instanceof PromptValidationError);
      assert.equal(error.context.problems.length, 2);
      return true;
    });
    await assert.rejects(manager.import({ uri, text: 'a: 1\n' }), PromptValidationError);
    assert.equal(manager.list().total, 0);
  });

  it('takes back what it has written when the storage fails', async () => {
    const real = createMemoryStorage({ one: 'id: one\nformat: text\ntemplate: {content: Mine}\n' });
    const storage: StorageBackend = {
      ...real,
      write: (change) =>
        change.uri.endsWith('two.yaml')
          ? Promise.reject(new StorageWriteError('No room.', { path: change.uri, reason: 'ENOSPC' }))
          : real.write(change),
    };
    const manager = await memoryManager({}, { storage });
    await assert.rejects(manager.import({ uri, text: collection }, { overwrite: true }), StorageWriteError);
    assert.match((await real.read(real.uriOf('one')))?.text ?? '', /Mine/);
    assert.equal((await manager.render('one')).text, 'Mine');
  });
});
