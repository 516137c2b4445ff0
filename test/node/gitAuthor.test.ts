import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { gitAuthor } from '../../server/src/node/gitAuthor.js';
import { temporaryFolders } from '../support/versionStore.js';

describe('gitAuthor', () => {
  const newFolder = temporaryFolders();

  it('is the name in the repository', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, '.git', 'objects'), { recursive: true });
    mkdirSync(path.join(folder, '.git', 'refs'));
    writeFileSync(path.join(folder, '.git', 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(path.join(folder, '.git', 'config'), '[user]\n\tname = Zoë Ann\n');
    assert.equal(await gitAuthor(folder), 'Zoë Ann');
  });

  it('is undefined where there is no folder', async () => {
    assert.equal(await gitAuthor(path.join(newFolder(), 'none')), undefined);
  });
});
