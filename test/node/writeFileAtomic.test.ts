import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { StorageWriteError } from '../../server/src/core/index.js';
import { writeFileAtomic, type AtomicWrite } from '../../server/src/node/writeFileAtomic.js';
import { temporaryFolders } from '../support/versionStore.js';

async function checkRefused(write: AtomicWrite, reason: string): Promise<void> {
  await assert.rejects(writeFileAtomic(write), (error) => {
    assert.ok(error instanceof StorageWriteError);
    assert.equal(error.context.reason, reason);
    return true;
  });
}

describe('writeFileAtomic', () => {
  const newFolder = temporaryFolders();

  function fileWith(text: string): string {
    const file = path.join(newFolder(), 'greet.yaml');
    writeFileSync(file, text);
    return file;
  }

  it('replaces the text, keeps the mode and leaves nothing else behind', async () => {
    const file = fileWith('old');
    chmodSync(file, 0o640);
    await writeFileAtomic({ path: file, text: 'new ✓', expected: { text: 'old' } });
    assert.equal(readFileSync(file, 'utf8'), 'new ✓');
    assert.deepEqual(readdirSync(path.dirname(file)), ['greet.yaml']);
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  it('refuses a file that has changed since it was read', async () => {
    const file = fileWith('newer');
    await checkRefused({ path: file, text: 'new', expected: { text: 'old' } }, 'changed');
    assert.equal(readFileSync(file, 'utf8'), 'newer');
    assert.deepEqual(readdirSync(path.dirname(file)), ['greet.yaml']);
  });

  it('refuses a file that has vanished', async () => {
    const file = path.join(newFolder(), 'gone.yaml');
    await checkRefused({ path: file, text: 'new', expected: { text: 'old' } }, 'ENOENT');
    assert.deepEqual(readdirSync(path.dirname(file)), []);
  });

  it('keeps a byte order mark that the reader left out', async () => {
    const file = fileWith('\uFEFFold');
    await writeFileAtomic({ path: file, text: 'new', expected: { text: 'old' } });
    assert.equal(readFileSync(file, 'utf8'), '\uFEFFnew');
  });

  it('refuses a file that is no UTF-8, whose bytes would be lost', async () => {
    const file = fileWith('');
    writeFileSync(file, Buffer.from([0x61, 0xff]));
    await checkRefused({ path: file, text: 'a\uFFFD!', expected: { text: 'a\uFFFD' } }, 'changed');
  });

  it('writes through a link to the file behind it', async () => {
    const file = fileWith('old');
    const link = path.join(newFolder(), 'link.yaml');
    symlinkSync(file, link);
    await writeFileAtomic({ path: link, text: 'new', expected: { text: 'old' } });
    assert.equal(readFileSync(file, 'utf8'), 'new');
  });

  it('makes a new file, and refuses when it is there', async () => {
    const file = path.join(newFolder(), '1.0.0.yaml');
    await writeFileAtomic({ path: file, text: 'first', expected: 'absent' });
    await checkRefused({ path: file, text: 'second', expected: 'absent' }, 'exists');
    assert.equal(readFileSync(file, 'utf8'), 'first');
    assert.deepEqual(readdirSync(path.dirname(file)), ['1.0.0.yaml']);
  });

  it('lets exactly one of many writers make a file', async () => {
    const file = path.join(newFolder(), '1.0.0.yaml');
    const writes = Array.from({ length: 20 }, (_, i) =>
      writeFileAtomic({ path: file, text: `writer ${i}`, expected: 'absent' }),
    );
    const outcomes = await Promise.allSettled(writes);
    const winners = outcomes.flatMap(({ status }, i) => (status === 'fulfilled' ? [i] : []));
    assert.equal(winners.length, 1);
    assert.equal(readFileSync(file, 'utf8'), `writer ${String(winners[0])}`);
    assert.deepEqual(readdirSync(path.dirname(file)), ['1.0.0.yaml']);
  });

  it('refuses a folder that is not there', async () => {
    await checkRefused(
      { path: path.join(newFolder(), 'none', 'a.yaml'), text: '', expected: 'absent' },
      'ENOENT',
    );
  });
});
