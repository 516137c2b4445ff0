import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import {
  PromptNotFoundError,
  PromptValidationError,
  StorageReadError,
  StorageWriteError,
  VersionError,
  type PromptManager,
  type StorageBackend,
} from '../../server/src/core/index.js';
import { fileStorage, managerOfFolder } from '../../server/src/node/index.js';
import { withFailingWrite } from '../support/failingDisk.js';
import { countingRunner } from '../support/memoryManager.js';
import { filesIn, temporaryFolders, versionStoreFixture } from '../support/versionStore.js';

describe('the manager of a folder', function () {
  this.timeout(120_000);
  const newFolder = temporaryFolders();

  async function opened(home: string): Promise<PromptManager> {
    const manager = managerOfFolder(countingRunner(), {
      folder: path.join(home, 'prompts'),
      records: path.join(home, 'versions'),
    });
    await manager.load();
    return manager;
  }

  const changes: Readonly<Record<string, (manager: PromptManager) => Promise<unknown>>> = {
    update: (manager) => manager.update('support_reply', { status: 'deprecated' }),
    draft: (manager) => manager.update('support_reply', { status: 'deprecated' }, { bump: 'none' }),
    bump: (manager) => manager.bump('support_reply', { bump: 'minor' }),
    restore: (manager) => manager.restore('support_reply', '1.0.0'),
    delete: (manager) => manager.delete('support_reply'),
    'delete of a version': (manager) => manager.delete('support_reply', '1.0.1'),
    create: (manager) => manager.create({ id: 'new', format: 'text', template: { content: 'Hi' } }),
  };

  it('reads what the library wrote, and goes on so that every version stays sound', async () => {
    const manager = await opened(newFolder(versionStoreFixture));
    const { version } = await manager.update(
      'support_reply',
      { metadata: { author: 'Bo' } },
      { changelog: 'Bo.' },
    );
    assert.equal(version, '1.1.1');
    assert.deepEqual(
      (await manager.history('support_reply')).map((each) => [
        each.version,
        each.parentVersion,
        each.checksum,
      ]),
      [
        ['1.1.1', '1.1.0', 'verified'],
        ['1.1.0', '1.0.1', 'verified'],
        ['1.0.1', '1.0.0', 'verified'],
        ['1.0.0', null, 'verified'],
      ],
    );
    const errors = (await manager.verify('support_reply')).filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, []);
  });

  const refusals = Object.entries({
    'the disk is full': 'ENOSPC',
    'the folder is read-only': 'EROFS',
    'a file is locked': 'EBUSY',
    'nobody may write here': 'EACCES',
  });
  const cases = refusals.flatMap(([when, code], index) =>
    Object.entries(changes)
      .filter(([name]) => index === 0 || name === 'draft' || name === 'delete')
      .map(([name, change]) => ({ when, code, name, change })),
  );
  for (const { when, code, name, change } of cases) {
    it(`leaves everything as it was when ${when}: ${name}`, async () => {
      for (let nth = 1; ; nth++) {
        const home = newFolder(versionStoreFixture);
        const manager = await opened(home);
        const before = filesIn(home);
        const known = manager.list().items;
        let error: unknown;
        const wasFull = await withFailingWrite({ nth, code }, async () => {
          error = await change(manager).then(
            () => undefined,
            (cause: unknown) => cause,
          );
        });
        if (!wasFull) {
          assert.equal(error, undefined);
          assert.ok(nth > 2, 'Nothing was written.');
          return;
        }
        assert.ok(error instanceof StorageWriteError, `write ${nth}: ${String(error)}`);
        assert.equal(error.context.reason, code);
        assert.deepEqual(filesIn(home), before, `write ${nth}`);
        assert.deepEqual(manager.list().items, known);
        await change(manager);
      }
    });
  }

  it('writes nothing where the folder is no folder any more', async () => {
    const home = newFolder(versionStoreFixture);
    const manager = await opened(home);
    renameSync(path.join(home, 'prompts'), path.join(home, 'moved'));
    writeFileSync(path.join(home, 'prompts'), 'a file');
    const before = filesIn(home);
    for (const change of Object.values(changes)) await assert.rejects(change(manager), StorageWriteError);
    assert.deepEqual(filesIn(home), before);
  });

  it('never writes over what somebody else has changed, and reads it again', async () => {
    const home = newFolder(versionStoreFixture);
    const manager = await opened(home);
    const file = path.join(home, 'prompts', 'support_reply.yaml');
    const text = readFileSync(file, 'utf8').replace('status: active', 'status: archived  # by hand');
    writeFileSync(file, text);
    const updated = await manager.update('support_reply', { metadata: { author: 'Bo' } });
    assert.equal(updated.status, 'archived');
    assert.match(readFileSync(file, 'utf8'), /status: archived {2}# by hand/);
    writeFileSync(file, 'id: [');
    await assert.rejects(manager.update('support_reply', { status: 'draft' }), StorageReadError);
    rmSync(file);
    rmSync(path.join(home, 'prompts', 'support_reply'), { recursive: true });
    await assert.rejects(manager.update('support_reply', { status: 'draft' }), PromptNotFoundError);
    await manager.registry.refresh(manager.registry.entry('support_reply').uri);
    await assert.rejects(manager.get('support_reply'), PromptNotFoundError);
  });

  it('refuses to write over what changes between its look and its write, and takes its version back', async () => {
    const home = newFolder(versionStoreFixture);
    const folder = path.join(home, 'prompts');
    const file = path.join(folder, 'support_reply.yaml');
    const real = fileStorage(folder);
    const storage: StorageBackend = {
      ...real,
      async read(uri) {
        const document = await real.read(uri);
        writeFileSync(file, `${readFileSync(file, 'utf8')}# by hand\n`);
        return document;
      },
    };
    const parts = { folder, records: path.join(home, 'versions') };
    const manager = managerOfFolder(countingRunner(), parts, { storage });
    await manager.load();
    for (const name of ['update', 'draft', 'bump', 'restore', 'delete']) {
      const before = filesIn(home);
      await assert.rejects(
        async () => changes[name]?.(manager),
        (error: unknown) => error instanceof StorageWriteError && error.context.reason === 'changed',
        name,
      );
      const key = 'prompts/support_reply.yaml';
      assert.deepEqual(filesIn(home), { ...before, [key]: `${before[key] ?? ''}# by hand\n` }, name);
    }
  });

  it('restores no version whose record was changed by hand', async () => {
    const home = newFolder(versionStoreFixture);
    const record = path.join(home, 'versions', 'support_reply_1.0.0.json');
    writeFileSync(record, readFileSync(record, 'utf8').replace('"status": "active"', '"status": "archived"'));
    const manager = await opened(home);
    const before = filesIn(home);
    await assert.rejects(manager.restore('support_reply', '1.0.0'), VersionError);
    assert.deepEqual(filesIn(home), before);
  });

  it('lets one manager after the other change a prompt', async () => {
    const home = newFolder(versionStoreFixture);
    const [manager, other] = [await opened(home), await opened(home)];
    const updates = Array.from({ length: 8 }, (_, number) =>
      (number % 2 ? manager : other).update('support_reply', { metadata: { author: `Author ${number}` } }),
    );
    const versions = (await Promise.all(updates)).map(({ version }) => version);
    assert.equal(new Set(versions).size, 8);
    assert.equal((await manager.history('support_reply')).length, 11);
    const findings = await manager.verify('support_reply');
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('reads all layouts, and writes the current one', async () => {
    const home = newFolder();
    const folder = path.join(home, 'prompts', 'old');
    mkdirSync(folder, { recursive: true });
    const old = (version: string): string =>
      JSON.stringify({ id: 'old', version, format: 'text', template: { content: `Hi ${version}` } });
    for (const version of ['1.9.0', '1.10.0'])
      writeFileSync(path.join(folder, `${version}.json`), old(version));
    const manager = await opened(home);
    assert.equal((await manager.get('old')).version, '1.10.0');
    assert.equal((await manager.get('old', '1.9.0')).template?.content, 'Hi 1.9.0');
    await manager.update('old', { status: 'active' });
    assert.ok(filesIn(home)['prompts/old.yaml']?.includes('version: 1.10.1\n'));
    assert.ok('prompts/old/_versions/1.10.1.yaml' in filesIn(home));
  });

  it('names what it cannot read, and goes nowhere with an id that leads out', async () => {
    const home = newFolder();
    const prompts = path.join(home, 'prompts');
    mkdirSync(prompts);
    const evil = 'id: ../evil\nversion: 1.0.0\nformat: text\ntemplate: {content: Hi}\n';
    writeFileSync(path.join(prompts, 'evil.yaml'), evil);
    writeFileSync(path.join(prompts, 'broken.yaml'), 'id: [');
    writeFileSync(path.join(prompts, 'binary.yaml'), Buffer.from([0, 1]));
    const manager = managerOfFolder(countingRunner(), {
      folder: prompts,
      records: path.join(home, 'versions'),
    });
    const { loaded, problems } = await manager.load();
    assert.deepEqual([loaded, problems.length], [1, 2]);
    await assert.rejects(manager.update('../evil', { status: 'active' }), PromptValidationError);
    assert.deepEqual(Object.keys(filesIn(home)).sort(), [
      'prompts/binary.yaml',
      'prompts/broken.yaml',
      'prompts/evil.yaml',
    ]);
  });
});
