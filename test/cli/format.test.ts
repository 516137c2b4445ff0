import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { runFolderCli } from './folderCli.js';

const loose = "# Mine.\nid: loose\nformat: text\ntemplate: {content: 'Hi {{name  }}'}\n";
const tidy = "# Mine.\nid: loose\nformat: text\ntemplate: {content: 'Hi {{name}}'}\n";

describe('prompt-manager format', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'format-'));
    writeFileSync(path.join(folder, 'a.yaml'), loose);
    writeFileSync(path.join(folder, 'b.yaml'), tidy.replace('id: loose', 'id: b'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes what it formats and nothing else', async () => {
    assert.deepEqual(await run(), { code: 0, out: '1 file formatted:\n  a.yaml\n', err: '' });
    assert.equal(read('a.yaml'), tidy);
    assert.deepEqual(await run(), { code: 0, out: '2 files checked, all formatted.\n', err: '' });
  });

  it('only looks with --check', async () => {
    const looked = await run('--check');
    assert.deepEqual(looked, { code: 1, out: '1 file of 2 not formatted:\n  a.yaml\n', err: '' });
    assert.equal(read('a.yaml'), loose);
    assert.equal((await run('b.yaml', '--check')).code, 0);
  });

  it('says which templates it leaves as they are', async () => {
    writeFileSync(path.join(folder, 'a.yaml'), loose.replace('{{name  }}', '{{name  '));
    const { out, err } = await run('a.yaml', '--json');
    assert.equal(err, '');
    assert.deepEqual(JSON.parse(out), {
      changed: [],
      kept: [{ file: 'a.yaml', message: "The template 'content' was not formatted: it has syntax errors." }],
    });
  });

  function run(...args: readonly string[]) {
    return runFolderCli(folder, ['format', ...args]);
  }

  function read(file: string): string {
    return readFileSync(path.join(folder, file), 'utf8');
  }
});
