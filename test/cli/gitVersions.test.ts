import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { temporaryFolders, versionStoreFixture } from '../support/versionStore.js';
import { Shop } from './shop.js';

describe('bump --git', () => {
  const newFolder = temporaryFolders();

  it('commit exactly the files written to Git, and leave the index alone', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    shop.initGit();
    writeFileSync(path.join(shop.folder, 'staged.txt'), 'staged');
    shop.git('add', 'staged.txt');
    writeFileSync(path.join(shop.folder, 'loose.txt'), 'loose');
    shop.edit('polite, brief', 'polite, short');
    assert.match(
      await shop.ok('bump', 'support_reply', '-m', 'Shorter.', '--git'),
      /Git has it as [0-9a-f]+\.\n/,
    );
    assert.equal(shop.git('log', '-1', '--format=%s').trim(), 'support_reply: 1.1.1 – Shorter.');
    assert.deepEqual(shop.git('show', '--name-only', '--format=').trim().split('\n'), [
      'prompts/support_reply.yaml',
      'prompts/support_reply/_versions/1.1.1.yaml',
      'versions/support_reply_1.1.1.json',
    ]);
    assert.equal(shop.git('status', '--porcelain'), 'A  staged.txt\n?? loose.txt\n');
  });

  it('show what a failing hook says and lose nothing', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    shop.initGit();
    const hook = path.join(shop.folder, '.git', 'hooks', 'pre-commit');
    mkdirSync(path.dirname(hook), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\necho "no commits on Mondays" >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    writeFileSync(path.join(shop.folder, 'staged.txt'), 'staged');
    shop.git('add', 'staged.txt');
    shop.edit('polite, brief', 'polite, short');
    await shop.refused(
      1,
      /no commits on Mondays\nerror: Git did not make the commit\. Version '1\.1\.1' is stored all the same/,
      'bump',
      'support_reply',
      '--git',
    );
    assert.match(await shop.ok('verify', 'support_reply'), /no problems/);
    assert.equal(
      shop.git('status', '--porcelain', '-uall'),
      ' M prompts/support_reply.yaml\nA  staged.txt\n' +
        '?? prompts/support_reply/_versions/1.1.1.yaml\n?? versions/support_reply_1.1.1.json\n',
    );
  });

  it('say so where there is no Git repository', async () => {
    const shop = new Shop(newFolder(versionStoreFixture));
    shop.edit('polite, brief', 'polite, short');
    await shop.refused(
      1,
      /is in no Git repository\. Version '1\.1\.1' is stored/,
      'bump',
      'support_reply',
      '--git',
    );
  });
});
