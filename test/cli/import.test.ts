import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { runFolderCli } from './folderCli.js';

const collection = `prompts:
- id: one
  format: text
  template: {content: 'One {{x}}', variables: [x]}
- id: two
  format: text
  template: {content: Two}
`;

describe('prompt-manager import', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'import-'));
    writeFileSync(path.join(folder, 'all.yaml'), collection);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a file for each prompt, as the Python library writes it', async () => {
    assert.deepEqual(await run('import', 'all.yaml'), {
      code: 0,
      out: '2 prompts imported:\n  prompts/one.yaml\n  prompts/two.yaml\n',
      err: '',
    });
    assert.match(read('prompts/one.yaml'), /^id: one\nversion: 1\.0\.0\nuid: [\da-f-]{36}\nformat: text\n/);
    assert.match(read('prompts/one.yaml'), /\n {2}content: One \{\{x\}\}\n/);
  });

  it('only says what it would write with --dry-run', async () => {
    const { code, out } = await run('import', 'all.yaml', '--to', 'here', '--dry-run', '--json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      dryRun: true,
      files: [
        { id: 'one', file: 'here/one.yaml' },
        { id: 'two', file: 'here/two.yaml' },
      ],
    });
    assert.equal(existsSync(path.join(folder, 'here')), false);
  });

  it('replaces no file unless it is told to', async () => {
    await run('import', 'all.yaml', '--to', '.');
    writeFileSync(path.join(folder, 'two.yaml'), 'mine');
    rmSync(path.join(folder, 'one.yaml'));
    const { code, err } = await run('import', 'all.yaml', '--to', '.');
    assert.equal(code, 1);
    assert.equal(
      err,
      "error: Nothing was imported: 'two.yaml' is there already. Add --overwrite to replace.\n",
    );
    assert.deepEqual([existsSync(path.join(folder, 'one.yaml')), read('two.yaml')], [false, 'mine']);
    assert.equal((await run('import', 'all.yaml', '--to', '.', '--overwrite')).code, 0);
    assert.match(read('two.yaml'), /^id: two\n/);
  });

  it('imports all or nothing, and says everything that stands in the way', async () => {
    writeFileSync(
      path.join(folder, 'all.yaml'),
      `${collection}- {id: ../evil, format: text, template: {content: x}}\n- {id: ONE, format: text, template: {content: x}}\n- {id: half, format: text}\n`,
    );
    const { code, err } = await run('import', 'all.yaml');
    assert.equal(code, 1);
    assert.deepEqual(err.split('\n'), [
      "error: all.yaml: Prompt '../evil' cannot become a file: it holds a path separator.",
      "error: all.yaml: Prompt 'ONE' and 'one' would be the same file.",
      "error: all.yaml: Prompt 'half' cannot be imported: 'text' format requires template.",
      '',
    ]);
    assert.deepEqual(readdirSync(folder), ['all.yaml']);
  });

  it('wants a file with prompts', async () => {
    writeFileSync(path.join(folder, 'other.yaml'), 'a: 1\n');
    assert.equal((await run('import', 'other.yaml')).code, 2);
    assert.equal((await run('import', 'nowhere.yaml')).code, 2);
  });

  function run(...args: readonly string[]) {
    return runFolderCli(folder, args);
  }

  function read(file: string): string {
    return readFileSync(path.join(folder, file), 'utf8');
  }
});
