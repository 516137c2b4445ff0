import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { writeRecord } from '../../server/src/core/index.js';
import { fileVersionStore } from '../../server/src/node/index.js';
import { temporaryFolders } from '../support/versionStore.js';

describe('a listing of the store', () => {
  const newFolder = temporaryFolders();

  function storeWith(records: Readonly<Record<string, readonly [string, string]>>) {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'versions'));
    for (const [name, [id, version]] of Object.entries(records)) {
      const record = {
        created_at: '',
        created_by: null,
        changelog: null,
        parent_version: null,
        checksum: null,
      };
      writeFileSync(
        path.join(folder, 'versions', name),
        writeRecord({ prompt: { id, version }, version, ...record }),
      );
    }
    return fileVersionStore({ promptFolder: folder, recordsFolder: path.join(folder, 'versions') });
  }

  it('tells prompts apart whose ids begin alike, and finds records with a wrong name', async () => {
    const listing = await storeWith({
      'a_1.0.0.json': ['a', '1.0.0'],
      'a_b_1.0.0.json': ['a_b', '1.0.0'],
      'a_b_c_1.0.0.json': ['a_b_c', '1.0.0'],
      'a_old.json': ['a', '0.9.0'],
    }).listing();
    const versionsOf = async (id: string): Promise<readonly string[]> =>
      (await listing.list(id)).records.map(({ record }) => record.version);
    // Twice: what the first look found out must not change the second.
    for (let look = 0; look < 2; look++) {
      assert.deepEqual(await versionsOf('a'), ['1.0.0', '0.9.0']);
      assert.deepEqual(await versionsOf('a_b'), ['1.0.0']);
      assert.deepEqual(await versionsOf('a_b_c'), ['1.0.0']);
      assert.deepEqual(await versionsOf('b'), []);
    }
  });

  it('tells the versions of all prompts by names alone, ordered by number', async () => {
    const listing = await storeWith({
      'a_1.2.0.json': ['a', '1.2.0'],
      'a_1.10.0.json': ['a', '1.10.0'],
      'a_b_1.0.0.json': ['a_b', '1.0.0'],
      'a_old.json': ['a', '0.9.0'],
    }).listing();
    assert.deepEqual(
      [...listing.versions()],
      [
        ['a', ['1.10.0', '1.2.0']],
        ['a_b', ['1.0.0']],
      ],
    );
  });

  it('is one look: later versions are seen by the next', async () => {
    const store = storeWith({ 'a_1.0.0.json': ['a', '1.0.0'] });
    const listing = await store.listing();
    await store.add({
      id: 'a',
      version: '1.0.1',
      snapshot: { path: 'a/_versions/1.0.1.yaml', text: 'id: a\n' },
      record: { path: 'a_1.0.1.json', text: '{}' },
    });
    assert.deepEqual((await listing.list('a')).unreadable, []);
    assert.equal((await (await store.listing()).list('a')).unreadable.length, 1);
  });
});
