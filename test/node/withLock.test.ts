import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { withLock } from '../../server/src/node/withLock.js';
import { temporaryFolders } from '../support/versionStore.js';

describe('withLock', () => {
  const newFolder = temporaryFolders();
  const deadProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

  async function countWithLock(file: string, times: number): Promise<number> {
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: times }, () =>
        withLock(file, async () => {
          most = Math.max(most, ++inside);
          await Promise.resolve();
          inside -= 1;
        }),
      ),
    );
    return most;
  }

  it('lets one in at a time, and leaves nothing behind', async () => {
    const folder = newFolder();
    assert.equal(await countWithLock(path.join(folder, '.a.lock'), 8), 1);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('gives back what was done, also an error, and is free then', async () => {
    const file = path.join(newFolder(), '.a.lock');
    assert.equal(await withLock(file, () => Promise.resolve(7)), 7);
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('no'))),
      /^Error: no$/,
    );
    assert.equal(await withLock(file, () => Promise.resolve(8)), 8);
  });

  it('breaks the lock of a process that has died, though one died while it broke that', async () => {
    const folder = newFolder();
    const file = path.join(folder, '.a.lock');
    writeFileSync(file, `${deadProcess()} ${hostname()} x`);
    assert.equal(await countWithLock(file, 4), 1);
    writeFileSync(file, `${deadProcess()} ${hostname()} y`);
    writeFileSync(`${file}.broken`, `${deadProcess()} ${hostname()} z`);
    assert.equal(await countWithLock(file, 4), 1);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('breaks the lock of another machine when it is old', async () => {
    const file = path.join(newFolder(), '.a.lock');
    writeFileSync(file, '1 elsewhere x');
    utimesSync(file, new Date(0), new Date(0));
    assert.equal(await withLock(file, () => Promise.resolve(1)), 1);
  });
});
