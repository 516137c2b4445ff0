import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { StorageReadError, type MoveRequest } from '../../server/src/core/index.js';
import { fileLabelStore } from '../../server/src/node/index.js';
import { filesIn, temporaryFolders } from '../support/versionStore.js';

const request: MoveRequest = {
  name: 'staging',
  version: '1.0.0',
  by: 'Ann',
  at: '2026-11-23T10:00:00',
  stored: ['1.0.0', '1.1.0'],
};

describe('fileLabelStore', () => {
  const newFolder = temporaryFolders();

  it('keeps labels in a folder of their own and leaves nothing else behind', async () => {
    const folder = newFolder();
    const store = fileLabelStore(folder);
    assert.equal((await store.read('a')).size, 0);
    assert.equal((await store.move('a', request)).kind, 'moved');
    assert.equal((await store.move('a', request)).kind, 'refused');
    assert.equal((await store.move('a', { ...request, name: 'production' })).kind, 'confirm');
    assert.equal((await store.read('a')).get('staging')?.version, '1.0.0');
    assert.deepEqual(Object.keys(filesIn(folder)), ['_labels/a.json']);
  });

  it('loses no move of many at once', async () => {
    const folder = newFolder();
    const names = Array.from({ length: 12 }, (_, index) => `label-${index}`);
    await Promise.all(names.map((name) => fileLabelStore(folder).move('a', { ...request, name })));
    assert.deepEqual([...(await fileLabelStore(folder).read('a')).keys()].sort(), [...names].sort());
  });

  it('refuses ids that lead elsewhere, and does not write over what it cannot read', async () => {
    const folder = newFolder();
    const store = fileLabelStore(folder);
    assert.equal((await store.move('../evil', request)).kind, 'refused');
    assert.deepEqual(filesIn(folder), {});
    await store.move('a', request);
    writeFileSync(path.join(folder, '_labels', 'a.json'), '{');
    await assert.rejects(store.move('a', { ...request, version: '1.1.0' }), StorageReadError);
    assert.equal(filesIn(folder)['_labels/a.json'], '{');
  });
});
