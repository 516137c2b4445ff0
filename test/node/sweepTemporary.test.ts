import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { openPromptManager } from '../../server/src/lib/index.js';
import { sweepTemporary } from '../../server/src/node/sweepTemporary.js';
import { temporaryFolders } from '../support/versionStore.js';

describe('sweepTemporary', () => {
  const newFolder = temporaryFolders();

  it('removes old temporary files of ours and nothing else', async () => {
    const folder = newFolder();
    const [old, young] = [`.${randomUUID()}.tmp`, `.${randomUUID()}.tmp`];
    for (const name of [old, young, 'a.yaml', '.mine.tmp']) {
      writeFileSync(path.join(folder, name), '');
      if (name !== young) utimesSync(path.join(folder, name), new Date(0), new Date(0));
    }
    await sweepTemporary(folder);
    assert.deepEqual(readdirSync(folder).sort(), [young, '.mine.tmp', 'a.yaml'].sort());
    await sweepTemporary(path.join(folder, 'none'));
  });

  it('is done wherever a manager writes', async () => {
    const folder = newFolder();
    const manager = await openPromptManager({ folder, records: path.join(folder, 'versions') });
    await manager.create({ id: 'a', format: 'text', template: { content: 'Hi' } });
    const left = ['.', 'versions', 'a/_versions'].map((place) =>
      path.join(folder, place, `.${randomUUID()}.tmp`),
    );
    for (const file of left) {
      writeFileSync(file, '');
      utimesSync(file, new Date(0), new Date(0));
    }
    await manager.update('a', { template: { content: 'Hello' } });
    assert.deepEqual(left.filter(existsSync), []);
  });
});
