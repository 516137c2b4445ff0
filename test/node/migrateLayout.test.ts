import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { migrateLayout } from '../../server/src/node/index.js';
import { filesIn, temporaryFolders } from '../support/versionStore.js';

describe('migrateLayout', () => {
  const newFolder = temporaryFolders();
  const yaml = (id: string, version: string, content = 'Hi'): string =>
    `# Kept\nid: ${id}\nversion: ${version}\nformat: text\ntemplate: {content: ${content}}\n`;
  const json = (id: string, version: string): string =>
    JSON.stringify({ id, version, format: 'text', template: { content: 'Hi' } });

  function folderOf(files: Readonly<Record<string, string>>): string {
    const folder = newFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return folder;
  }

  const old = {
    'now.yaml': yaml('now', '1.0.0'),
    'now/_versions/1.0.0.yaml': yaml('now', '1.0.0'),
    'mid.yaml': yaml('mid', '1.0.1'),
    'mid/1.0.0.yaml': yaml('mid', '1.0.0'),
    'mid/_versions/1.0.1.json': json('mid', '1.0.1'),
    'old/1.0.0.json': json('old', '1.0.0'),
    'old/1.10.0.json': json('old', '1.10.0'),
    'schemas/x.yaml': 'schemas: []\n',
  };

  it('brings versions of all layouts into the current one, and makes the files that prompts lack', async () => {
    const folder = folderOf(old);
    const steps = await migrateLayout(folder, { dryRun: false });
    assert.deepEqual(
      steps.map(({ kind, id, version }) => `${kind} ${id} ${version}`),
      ['move mid 1.0.1', 'move mid 1.0.0', 'current old 1.10.0', 'move old 1.0.0', 'move old 1.10.0'],
    );
    const now = filesIn(folder);
    const made = 'id: old\nversion: 1.10.0\nformat: text\ntemplate:\n  content: Hi\n';
    assert.deepEqual(now, {
      'now.yaml': old['now.yaml'],
      'now/_versions/1.0.0.yaml': old['now/_versions/1.0.0.yaml'],
      'mid.yaml': old['mid.yaml'],
      'mid/_versions/1.0.0.yaml': old['mid/1.0.0.yaml'],
      'mid/_versions/1.0.1.yaml': made.replace('old', 'mid').replace('1.10.0', '1.0.1'),
      'old.yaml': made,
      'old/_versions/1.0.0.yaml': made.replace('1.10.0', '1.0.0'),
      'old/_versions/1.10.0.yaml': made,
      'schemas/x.yaml': old['schemas/x.yaml'],
    });
    assert.deepEqual(await migrateLayout(folder, { dryRun: false }), []);
  });

  it('changes nothing in a dry run, and tells the same steps', async () => {
    const folder = folderOf(old);
    const before = filesIn(folder);
    const told = await migrateLayout(folder, { dryRun: true });
    assert.deepEqual(filesIn(folder), before);
    assert.deepEqual(await migrateLayout(folder, { dryRun: false }), told);
  });

  it('drops what is there twice, and keeps what differs or is no prompt', async () => {
    const files = {
      'a.yaml': yaml('a', '1.0.0'),
      'a/_versions/1.0.0.yaml': yaml('a', '1.0.0').replace('# Kept\n', ''),
      'a/1.0.0.yaml': yaml('a', '1.0.0'),
      'a/_versions/1.0.1.yaml': yaml('a', '1.0.1', 'one'),
      'a/1.0.1.yaml': yaml('a', '1.0.1', 'other'),
      'a/1.0.2.json': '{"x": [',
    };
    const folder = folderOf(files);
    const steps = await migrateLayout(folder, { dryRun: false });
    assert.deepEqual(
      steps.map(({ kind, version, reason }) => [kind, version, reason === undefined]),
      [
        ['drop', '1.0.0', true],
        ['keep', '1.0.1', false],
        ['keep', '1.0.2', false],
      ],
    );
    const { 'a/1.0.0.yaml': dropped, ...others } = files;
    assert.ok(dropped);
    assert.deepEqual(filesIn(folder), others);
  });
});
