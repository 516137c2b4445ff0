import assert from 'node:assert/strict';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import {
  listVersions,
  StorageWriteError,
  VersionConflictError,
  type VersionStore,
} from '../../server/src/core/index.js';
import { fileVersionStore } from '../../server/src/node/fileVersionStore.js';
import { sha256 } from '../../server/src/node/sha256.js';
import { filesIn, temporaryFolders, versionStoreFixture } from '../support/versionStore.js';

describe('fileVersionStore', () => {
  const newFolder = temporaryFolders();

  function storeOf(files: Readonly<Record<string, string>>): { folder: string; store: VersionStore } {
    const folder = newFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return { folder, store: storeAt(folder) };
  }

  function storeAt(folder: string): VersionStore {
    return fileVersionStore({
      promptFolder: path.join(folder, 'prompts'),
      recordsFolder: path.join(folder, 'versions'),
    });
  }

  function record(id: string, version: string, author = 'ann'): string {
    return JSON.stringify({
      prompt: { id, version },
      version,
      created_at: '2026-01-01T00:00:00',
      created_by: author,
    });
  }

  function version(id: string, number: string): Parameters<VersionStore['add']>[0] {
    return {
      id,
      version: number,
      snapshot: { path: `${id}/_versions/${number}.yaml`, text: 'snapshot' },
      record: { path: `${id}_${number}.json`, text: 'record' },
    };
  }

  it('lists what the library wrote', async () => {
    const versions = listVersions(await storeAt(versionStoreFixture).list('support_reply'), sha256);
    assert.deepEqual(
      versions.map((entry) => [entry.version, entry.parentVersion, entry.checksum, entry.createdBy]),
      [
        ['1.1.0', '1.0.1', 'verified', 'Bo – \u2028'],
        ['1.0.1', '1.0.0', 'verified', 'Ann'],
        ['1.0.0', null, 'verified', null],
      ],
    );
  });

  it('has nothing of a prompt without versions', async () => {
    const empty = { snapshots: [], records: [], unreadable: [] };
    assert.deepEqual(await storeAt(newFolder()).list('greet'), empty);
    assert.deepEqual(await storeAt(versionStoreFixture).list('../prompts/support_reply'), empty);
  });

  it('reads all layouts, the current one first', async () => {
    const { store } = storeOf({
      'prompts/greet/_versions/1.0.3.yaml': 'current',
      'prompts/greet/_versions/1.0.3.json': 'shadowed',
      'prompts/greet/_versions/1.0.2.json': 'json snapshot',
      'prompts/greet/1.0.1.yaml': 'intermediate',
      'prompts/greet/1.0.0.json': 'oldest',
      'prompts/greet/notes.yaml': 'no version',
      'prompts/greet/_versions/.1.0.4.yaml.tmp': 'no version',
    });
    const { snapshots } = await store.list('greet');
    assert.deepEqual(
      snapshots.map((snapshot) => snapshot.version),
      ['1.0.3', '1.0.2', '1.0.1', '1.0.0'],
    );
    assert.deepEqual(await store.read('greet', '1.0.3'), { text: 'current', notation: 'yaml' });
    assert.deepEqual(await store.read('greet', '1.0.0'), { text: 'oldest', notation: 'json' });
    assert.equal(await store.read('greet', '9.0.0'), undefined);
  });

  it('reads a version that only a record holds, as YAML', async () => {
    const { store } = storeOf({ 'versions/greet_1.0.0.json': record('greet', '1.0.0') });
    assert.deepEqual(await store.read('greet', '1.0.0'), {
      text: 'id: greet\nversion: 1.0.0\n',
      notation: 'yaml',
    });
  });

  it('keeps the records of prompts with like names apart', async () => {
    const { store } = storeOf({
      'versions/a_1.0.0.json': record('a', '1.0.0'),
      'versions/a_b_1.0.0.json': record('a_b', '1.0.0'),
      'versions/a_9.0.0.json': record('other', '9.0.0'),
    });
    const { records, unreadable } = await store.list('a');
    assert.deepEqual(
      records.map(({ path: file }) => path.basename(file)),
      ['a_1.0.0.json'],
    );
    assert.deepEqual(unreadable, []);
  });

  it('names unreadable records, which hide no other', async () => {
    const { store, folder } = storeOf({
      'versions/greet_1.0.0.json': '{ "prompt": ',
      'versions/greet_1.0.1.json': record('greet', '1.0.1'),
    });
    const { records, unreadable } = await store.list('greet');
    assert.equal(records.length, 1);
    assert.deepEqual(unreadable, [path.join(folder, 'versions', 'greet_1.0.0.json')]);
  });

  it('prefers the record whose name is right', async () => {
    const { store } = storeOf({
      'versions/greet_1.0.0 copy.json': record('greet', '1.0.0', 'copy'),
      'versions/greet_1.0.0.json': record('greet', '1.0.0', 'original'),
    });
    const [first] = (await store.list('greet')).records;
    assert.equal(first?.record.created_by, 'original');
  });

  it('adds a version, and can undo it with the folders it made', async () => {
    const { folder, store } = storeOf({ 'prompts/greet.yaml': 'greet' });
    const added = await store.add(version('greet', '1.0.0'));
    assert.deepEqual(filesIn(folder), {
      'prompts/greet.yaml': 'greet',
      'prompts/greet/_versions/1.0.0.yaml': 'snapshot',
      'versions/greet_1.0.0.json': 'record',
    });
    assert.deepEqual(added.files, [
      path.join(folder, 'prompts', 'greet', '_versions', '1.0.0.yaml'),
      path.join(folder, 'versions', 'greet_1.0.0.json'),
    ]);
    await added.undo();
    assert.deepEqual(filesIn(folder), { 'prompts/greet.yaml': 'greet' });
    assert.ok(!existsSync(path.join(folder, 'versions')));
  });

  it('refuses a version that is there and leaves everything as it was', async () => {
    const files = { 'prompts/greet.yaml': 'greet', 'versions/greet_1.0.0.json': 'mine' };
    const { folder, store } = storeOf(files);
    await assert.rejects(store.add(version('greet', '1.0.0')), VersionConflictError);
    assert.deepEqual(filesIn(folder), files);
  });

  it('takes the snapshot back when the record cannot be written', async () => {
    const files = { 'prompts/greet.yaml': 'greet', versions: 'a file where the folder should be' };
    const { folder, store } = storeOf(files);
    await assert.rejects(store.add(version('greet', '1.0.0')), StorageWriteError);
    assert.deepEqual(filesIn(folder), files);
    assert.ok(!existsSync(path.join(folder, 'prompts', 'greet')));
  });

  it('lets exactly one of many writers add a version', async () => {
    const { folder, store } = storeOf({ 'prompts/greet.yaml': 'greet' });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => store.add(version('greet', '1.0.0'))),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        assert.ok(outcome.reason instanceof VersionConflictError, String(outcome.reason));
    }
    assert.equal(Object.keys(filesIn(folder)).length, 3);
  });

  it('refuses a link that leads out of the prompt folder', async () => {
    const { folder, store } = storeOf({ 'prompts/greet.yaml': 'greet' });
    const outside = newFolder();
    symlinkSync(outside, path.join(folder, 'prompts', 'greet'));
    await assert.rejects(store.add(version('greet', '1.0.0')), StorageWriteError);
    assert.deepEqual(filesIn(outside), {});
  });
});
