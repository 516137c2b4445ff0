import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../tools/project/root.mjs';
import { countsVariable } from '../../tools/testing/counts.mjs';

describe('a run of test files', () => {
  let folder = '';

  beforeEach(() => {
    mkdirSync(path.join(projectRoot, 'out'), { recursive: true });
    folder = mkdtempSync(path.join(projectRoot, 'out/run-'));
    writeTest('sound', '');
    writeTest('wrong', 'throw new Error("Wrong.");');
    writeTest(
      'unsteady',
      `if (existsSync('${folder}/seen')) return; writeFileSync('${folder}/seen', ''); throw new Error("Busy.");`,
    );
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('counts the tests that pass and fail', () => {
    assert.deepEqual(run(['sound', 'wrong', 'unsteady'], {}), { passed: 4, failed: 2, code: 1 });
  });

  it('counts a file that failed as it ends when it is run once more', () => {
    assert.deepEqual(run(['sound', 'unsteady'], { again: true }), { passed: 4, failed: 0, code: 0 });
  });

  it('does not make a wrong test right', () => {
    assert.deepEqual(run(['sound', 'wrong'], { again: true }), { passed: 3, failed: 1, code: 1 });
  });

  it('counts no test as a failure', () => {
    assert.deepEqual(run(['sound'], { grep: 'No such test' }), { passed: 0, failed: 1, code: 1 });
  });

  /** Two tests: one with this body, one that passes. */
  function writeTest(name: string, body: string): void {
    const lines = [
      "import { existsSync, writeFileSync } from 'node:fs';",
      `describe('${name}', () => {`,
      `  it('is as its body', () => { ${body} });`,
      `  it('passes', () => { existsSync('.') || writeFileSync('never', ''); });`,
      '});',
    ];
    writeFileSync(path.join(folder, `${name}.test.ts`), lines.join('\n'));
  }

  function run(
    names: readonly string[],
    options: { readonly again?: boolean; readonly grep?: string },
  ): { passed: number; failed: number; code: number | null } {
    const files = names.map((name) => path.relative(projectRoot, path.join(folder, `${name}.test.ts`)));
    const tool = pathToFileURL(path.join(projectRoot, 'tools/testing/runBundled.mjs')).href;
    const given = JSON.stringify({ timeout: 5000, ...options });
    const program = `(await import('${tool}')).runBundled(${JSON.stringify(files)}, ${given});`;
    const counts = path.join(folder, 'counts.json');
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: projectRoot,
      env: { ...process.env, [countsVariable]: counts },
    });
    const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8')) as { passed: number; failed: number };
    return { passed, failed, code: status };
  }
});
