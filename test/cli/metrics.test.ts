import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { runFolderCli } from './folderCli.js';

describe('prompt-manager metrics', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'metrics-'));
    const records = [
      { id: 'a', version: null, at: 1000, durationMs: 2, outcome: 'ok', cacheHit: false },
      { id: 'a', version: null, at: 2000, durationMs: 4, outcome: 'ok', cacheHit: false },
      { id: '=b"', version: null, at: 3000, durationMs: 1, outcome: 'render-timeout', cacheHit: false },
    ];
    writeFileSync(
      path.join(folder, 'renders.jsonl'),
      records.map((record) => JSON.stringify(record)).join('\n'),
    );
    writeFileSync(path.join(folder, 'none.jsonl'), '\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints a table', async () => {
    assert.equal(
      await ok(),
      'prompt  renders  errors  cached  p50 ms  p95 ms  p99 ms\n' +
        'all     3        1       0       2.00    4.00    4.00\n' +
        'a       2        0       0       2.00    4.00    4.00\n' +
        '=b"     1        1       0       -       -       -\n',
    );
    assert.equal((await run('none.jsonl')).out, 'No renders are recorded.\n');
    assert.equal((await run('renders.jsonl', '--hours', '1')).out, 'No renders are recorded.\n');
  });

  it('prints JSON', async () => {
    const { renders, errors } = JSON.parse(await ok('--json')) as { renders: number; errors: number };
    assert.deepEqual([renders, errors], [3, 1]);
  });

  it('prints CSV, in which no id becomes a formula', async () => {
    assert.equal(
      await ok('--csv'),
      'prompt,renders,errors,cache_hits,p50_ms,p95_ms,p99_ms\r\na,2,0,0,2,4,4\r\n"\'=b""",1,1,0,,,\r\n',
    );
  });

  it("prints Prometheus' text format", async () => {
    const lines = (await ok('--prometheus')).split('\n');
    assert.ok(lines.includes('# TYPE prompt_manager_renders gauge'));
    assert.ok(lines.includes('prompt_manager_renders{prompt="a"} 2'));
    assert.ok(lines.includes('prompt_manager_render_errors{prompt="=b\\""} 1'));
    assert.ok(lines.includes('prompt_manager_render_duration_seconds{prompt="a",quantile="0.95"} 0.004'));
  });

  it('wants one form of one file', async () => {
    assert.equal((await run('nowhere.jsonl')).code, 2);
    assert.equal((await run('renders.jsonl', '--json', '--csv')).code, 2);
    assert.equal((await run('renders.jsonl', '--hours', 'x')).code, 2);
    assert.equal((await runFolderCli(folder, ['metrics'])).code, 2);
  });

  async function ok(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await run('renders.jsonl', ...args);
    assert.deepEqual([code, err], [0, '']);
    return out;
  }

  function run(file: string, ...args: readonly string[]) {
    return runFolderCli(folder, ['metrics', '--file', file, ...args]);
  }
});
