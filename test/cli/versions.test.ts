import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { auditObserver, fileAuditLog, openPromptManager } from '../../server/src/lib/index.js';
import { sharedFolder } from '../support/shared.js';
import { filesIn, temporaryFolders, versionStoreFixture } from '../support/versionStore.js';
import { runFolderCli } from './folderCli.js';
import { Shop } from './shop.js';

describe('the commands about versions', () => {
  const newFolder = temporaryFolders();

  it('tell the history, as a table and as JSON', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    assert.match(
      await shop.ok('history', 'support_reply'),
      /^version +made +by +labels +checksum +changelog\n1\.1\.0 /,
    );
    const json: unknown = JSON.parse(await shop.ok('history', 'support_reply', '--json'));
    assert.ok(
      typeof json === 'object' && json !== null && 'versions' in json && Array.isArray(json.versions),
    );
    await shop.refused(2, /no date or time/, 'history', 'support_reply', '--since', 'soon');
    await shop.refused(2, /no prompt 'nobody'/, 'history', 'nobody');
    assert.match(await shop.ok('history', 'support_reply', '--until', '1999-01-01'), /No version/);
  });

  it('verify an audit log', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    const file = path.join(shop.folder, 'audit.jsonl');
    const log = fileAuditLog(file, { actor: 'ann' });
    const manager = await openPromptManager(
      { folder: path.join(shop.folder, 'prompts') },
      { observers: [auditObserver(log)] },
    );
    for (let turn = 0; turn < 3; turn++) await manager.get('support_reply');
    await log.flushed();
    assert.match(
      await shop.ok('verify', '--audit', 'audit.jsonl'),
      /^3 events verified, no problems\. The last is number 3, sha256:/,
    );
    writeFileSync(file, readFileSync(file, 'utf8').replace('"ann"', '"bob"'));
    const { code, out } = await runFolderCli(shop.folder, ['verify', '--audit', 'audit.jsonl', '--json']);
    assert.equal(code, 1);
    assert.match(out, /"code": "changed",\s+"line": 1/);
    await shop.refused(2, /'none\.jsonl'/, 'verify', '--audit', 'none.jsonl');
  });

  it('compare what the model gets', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    shop.edit('polite, brief', 'polite, short');
    writeFileSync(path.join(shop.folder, 'values.json'), '{"customer": "Ann"}');
    const diff = await shop.ok(
      'diff',
      'support_reply',
      '1.1.0',
      'current',
      '--rendered',
      '--input',
      'values.json',
    );
    assert.match(diff, /^--- support_reply 1\.1\.0\n\+\+\+ support_reply current\n/);
    assert.match(diff, /\n-.*polite, brief.*\n\+.*polite, short.*\n/);
    assert.equal(
      await shop.ok('diff', 'support_reply', '1.1.0', '1.1.0', '--rendered'),
      "'support_reply' gives the model the same in 1.1.0 and 1.1.0.\n",
    );
    await shop.refused(2, /--input goes with --rendered/, 'diff', 'support_reply', '--input', 'values.json');
  });

  it('bump by what has changed, restore, and compare', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    await shop.refused(1, /has not changed since 1\.1\.0\.$/m, 'bump', 'support_reply');
    shop.edit('polite, brief', 'polite, short');
    assert.match(await shop.ok('diff', 'support_reply'), /^support_reply: 1\.1\.0 → current\n {2}patch /);
    assert.match(
      await shop.ok('bump', 'support_reply', '--author', 'Bo'),
      /^'support_reply' is at 1\.1\.1 now\.\n/,
    );
    const restored: unknown = JSON.parse(
      await shop.ok('restore', 'support_reply', '1.1.0', '--level', 'minor', '-m', 'Back.', '--json'),
    );
    assert.deepEqual(restored, {
      id: 'support_reply',
      version: '1.2.0',
      changelog: 'Back.',
      files: [
        'prompts/support_reply.yaml',
        'prompts/support_reply/_versions/1.2.0.yaml',
        'versions/support_reply_1.2.0.json',
      ],
      commit: null,
    });
    assert.match(
      await shop.ok('diff', 'support_reply', '1.1.0', 'latest'),
      /says the same in 1\.1\.0 and 1\.2\.0\.\n$/,
    );
    const diff = await shop.ok('diff', 'support_reply', '1.1.1', 'current', '--json');
    assert.match(diff, /"proposal": \{\n {4}"bump": "patch"/);
    assert.match(await shop.ok('verify', 'support_reply'), /verified, no problems\.\n$/);
    await shop.refused(
      2,
      /has no version or label '7\.7\.7'; there are 1\.2\.0, 1\.1\.1/,
      'restore',
      'support_reply',
      '7.7.7',
    );
    await shop.refused(2, /'huge' is invalid/, 'bump', 'support_reply', 'huge');
  });

  it('finish a bump that was interrupted, as verify says', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    shop.edit('polite, brief', 'polite, short');
    const before = readFileSync(shop.file, 'utf8');
    await shop.ok('bump', 'support_reply', '--author', 'Bo');
    const whole = filesIn(shop.folder);
    writeFileSync(shop.file, before);
    assert.match(
      await shop.ok('verify', 'support_reply'),
      /Bump to '1\.1\.1' again to finish it\. +commit-interrupted\n/,
    );
    await shop.ok('bump', 'support_reply', '--author', 'Cy');
    assert.deepEqual(filesIn(shop.folder), whole);
  });

  it('know the prompt and its records from within the folder of prompts', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    const { code, out } = await runFolderCli(path.join(shop.folder, 'prompts'), ['history', 'support_reply']);
    assert.deepEqual([code, out], [0, await shop.ok('history', 'support_reply')]);
    await shop.refused(2, /^error: 'versions' is a folder\.$/m, 'history', 'versions');
  });

  it('store a new prompt as it is', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    writeFileSync(
      path.join(shop.folder, 'prompts', 'new.yaml'),
      'id: new\nformat: text\ntemplate: {content: Hi}\n',
    );
    assert.match(await shop.ok('history', 'new'), /has no stored versions\.\n$/);
    assert.match(await shop.ok('bump', 'new', '-m', 'First.'), /^'new' is at 1\.0\.0 now\.\n/);
  });

  it('move labels, which the folder of records does not see as records', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    assert.equal(await shop.ok('label', 'support_reply'), "'support_reply' has no labels.\n");
    await shop.ok('label', 'support_reply', 'staging', '1.0.0', '--author', 'Ann');
    await shop.refused(
      1,
      /protected; .* Add --confirm\.$/m,
      'label',
      'support_reply',
      'production',
      'staging',
    );
    await shop.ok('label', 'support_reply', 'production', 'staging', '--confirm', '--author', 'Ann');
    assert.match(
      await shop.ok('label', 'support_reply', 'staging', 'latest'),
      /is on 1\.1\.0 now\. It was on 1\.0\.0\.\n$/,
    );
    const shown: unknown = JSON.parse(await shop.ok('label', 'support_reply', 'staging', '--json'));
    assert.ok(typeof shown === 'object' && shown !== null && 'staging' in shown);
    assert.match(await shop.ok('history', 'support_reply'), /1\.0\.0 .* production /);
    assert.match(await shop.ok('diff', 'support_reply', 'production', 'staging'), /1\.0\.0 → 1\.1\.0/);
    const versions = Object.keys(filesIn(path.join(shop.folder, 'versions')));
    assert.deepEqual(
      versions.filter((file) => !file.startsWith('support_reply_') && file.includes('support_reply')),
      ['_labels/support_reply.json'],
    );
    writeFileSync(path.join(shop.folder, 'versions', '_labels', 'support_reply.json'), '[]');
    await shop.refused(2, /^error: The labels in '.*' cannot be read/m, 'label', 'support_reply');
    await shop.refused(0, /^warning: The labels in/, 'history', 'support_reply');
  });

  it('verify what was tampered with: exit code 1, and no restoring of it', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    const file = path.join(shop.folder, 'versions', 'support_reply_1.0.0.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"status": "', '"status": "draft", "was": "'));
    const { code, out } = await shop.run('verify');
    assert.equal(code, 1, out);
    assert.match(
      out,
      /1\.0\.0 +error +versions\/support_reply_1\.0\.0\.json: The checksum .* checksum-mismatch\n/,
    );
    await shop.refused(1, /was changed after it was made/, 'restore', 'support_reply', '1.0.0');
    const json: unknown = JSON.parse((await shop.run('verify', 'support_reply', '--json')).out);
    assert.ok(Array.isArray(json) && json.length === 1);
    rmSync(file);
    assert.equal((await shop.run('verify', 'support_reply')).code, 0);
  });

  it('show a whole prompt with the checksum of the library', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    const record: unknown = JSON.parse(
      readFileSync(path.join(shop.folder, 'versions', 'support_reply_1.1.0.json'), 'utf8'),
    );
    assert.ok(typeof record === 'object' && record !== null && 'checksum' in record && 'prompt' in record);
    for (const args of [
      ['support_reply'],
      ['prompts/support_reply.yaml'],
      ['support_reply', '--at', '1.1.0'],
    ]) {
      const shown: unknown = JSON.parse(await shop.ok('show', ...args, '--json'));
      assert.ok(typeof shown === 'object' && shown !== null);
      assert.deepEqual(shown, { ...Object(record.prompt), checksum: record.checksum });
    }
    assert.match(await shop.ok('show', 'support_reply'), /^id: support_reply\nversion: 1\.1\.0\n/);
    await shop.refused(2, /does not exist/, 'show', 'prompts/none.yaml');
  });

  it('have help', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    for (const command of ['history', 'diff', 'bump', 'label', 'restore', 'verify', 'show']) {
      assert.match(await shop.ok(command, '--help'), new RegExp(`^Usage: prompt-manager ${command} `));
    }
  });

  const golden = sharedFolder('golden');
  if (golden === undefined) {
    it('verify the golden store (not here)', () =>
      console.log('      The golden data is not on this machine.'));
  } else {
    it('verify the golden store', async () => {
      const folder = newFolder(path.join(golden, 'version-store-demo'));
      const { code, out } = await runFolderCli(folder, ['verify']);
      assert.deepEqual([code, out], [0, '3 versions of 1 prompt verified, no problems.\n']);
    });

    it('show every prompt of the corpus with its checksum', async () => {
      const corpus = sharedFolder('corpus');
      const entries: unknown = JSON.parse(readFileSync(path.join(golden, 'checksums.json'), 'utf8'));
      assert.ok(corpus !== undefined);
      let checked = 0;
      for (const { file, sha256 } of checksumsIn(entries)) {
        const { code, out } = await runFolderCli(path.join(corpus, 'prompt-manager'), [
          'show',
          file,
          '--json',
        ]);
        assert.equal(code, 0, file);
        assert.equal(/"checksum": "(\w+)"/.exec(out)?.[1], sha256, file);
        checked += 1;
      }
      assert.ok(checked > 0);
    });
  }
});

function checksumsIn(data: unknown): readonly { readonly file: string; readonly sha256: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  if (
    'file' in data &&
    'sha256' in data &&
    typeof data.file === 'string' &&
    typeof data.sha256 === 'string'
  ) {
    return [{ file: data.file, sha256: data.sha256 }];
  }
  return Object.values(data).flatMap(checksumsIn);
}
