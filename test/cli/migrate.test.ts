import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { filesIn, temporaryFolders } from '../support/versionStore.js';
import { runFolderCli } from './folderCli.js';

const version = (id: string, number: string, content = 'Hi'): string =>
  JSON.stringify({ id, version: number, format: 'text', template: { content } });

const old = {
  'prompts/a/1.0.0.json': version('a', '1.0.0'),
  'prompts/b.yaml': version('b', '1.0.0'),
  'prompts/b/_versions/1.0.0.json': version('b', '1.0.0'),
};

describe('prompt-manager migrate', () => {
  const newFolder = temporaryFolders();

  it('brings versions into the current layout, once', async () => {
    const folder = folderOf(old);
    const { code, out, err } = await runFolderCli(folder, ['migrate']);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(
      out,
      `3 files migrated:
  copy  prompts/a/1.0.0.json            → prompts/a.yaml
  move  prompts/a/1.0.0.json            → prompts/a/_versions/1.0.0.yaml
  move  prompts/b/_versions/1.0.0.json  → prompts/b/_versions/1.0.0.yaml
`,
    );
    assert.deepEqual(Object.keys(filesIn(folder)).sort(), [
      'prompts/a.yaml',
      'prompts/a/_versions/1.0.0.yaml',
      'prompts/b.yaml',
      'prompts/b/_versions/1.0.0.yaml',
    ]);
    const again = await runFolderCli(folder, ['migrate', 'prompts']);
    assert.deepEqual(again, { code: 0, out: 'Everything is in the current layout.\n', err: '' });
  });

  it('only says what it would do with --dry-run, for programs with --json', async () => {
    const folder = folderOf(old);
    const { code, out } = await runFolderCli(folder, ['migrate', '--dry-run', '--json']);
    assert.equal(code, 0);
    const { dryRun, steps } = JSON.parse(out) as { dryRun: boolean; steps: readonly object[] };
    assert.deepEqual([dryRun, steps.length], [true, 3]);
    assert.deepEqual(steps[0], {
      kind: 'current',
      id: 'a',
      version: '1.0.0',
      from: 'prompts/a/1.0.0.json',
      to: 'prompts/a.yaml',
    });
    assert.deepEqual(filesIn(folder), old);
  });

  it('leaves alone what somebody should look at, and ends with 1', async () => {
    const files = {
      'prompts/b.yaml': version('b', '1.0.0'),
      'prompts/b/_versions/1.0.0.yaml': version('b', '1.0.0'),
      'prompts/b/1.0.0.json': version('b', '1.0.0', 'Other'),
      'prompts/b/1.0.1.json': '{',
    };
    const folder = folderOf(files);
    const { code, out, err } = await runFolderCli(folder, ['migrate']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^error: 'prompts\/b\/1\.0\.0\.json' was left alone: .* delete the wrong one\.$/m);
    assert.match(err, /^error: 'prompts\/b\/1\.0\.1\.json' was left alone: The file holds no prompt/m);
    assert.deepEqual(filesIn(folder), files);
  });

  it('ends with 1 when a file cannot be written, and loses nothing', async () => {
    // A folder stands where the file of the prompt should go.
    const folder = folderOf({ ...old, 'prompts/a.yaml/x': '' });
    const { code, err } = await runFolderCli(folder, ['migrate']);
    assert.equal(code, 1);
    assert.match(err, /^error: .*a\.yaml/);
    assert.equal(filesIn(folder)['prompts/a/1.0.0.json'], old['prompts/a/1.0.0.json']);
  });

  it('wants a folder', async () => {
    const folder = folderOf(old);
    for (const [named, message] of [
      ['nowhere', "error: 'nowhere' does not exist.\n"],
      ['prompts/b.yaml', "error: 'prompts/b.yaml' is a file; name the folder of the prompts.\n"],
    ] as const) {
      assert.deepEqual(await runFolderCli(folder, ['migrate', named]), { code: 2, out: '', err: message });
    }
  });

  function folderOf(files: Readonly<Record<string, string>>): string {
    const folder = newFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return folder;
  }
});
