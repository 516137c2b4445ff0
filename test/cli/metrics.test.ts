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
    const tokens = { inputTokens: 120, outputTokens: 30 };
    const run = { kind: 'modelRun', id: 'a', version: null, model: 'gpt-4o', outcome: 'ok', ...tokens };
    writeFileSync(path.join(folder, 'runs.jsonl'), JSON.stringify({ ...run, at: 1000, durationMs: 800 }));
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
      [
        'prompt,renders,errors,cache_hits,p50_ms,p95_ms,p99_ms,tokens,model_runs,model_errors,input_tokens,output_tokens',
        'a,2,0,0,2,4,4,0,0,0,0,0',
        '"\'=b""",1,1,0,,,,0,0,0,0,0',
        '',
      ].join('\r\n'),
    );
  });

  it("prints Prometheus' text format", async () => {
    const lines = (await ok('--prometheus')).split('\n');
    assert.ok(lines.includes('# TYPE prompt_manager_renders gauge'));
    assert.ok(lines.includes('prompt_manager_renders{prompt="a"} 2'));
    assert.ok(lines.includes('prompt_manager_render_errors{prompt="=b\\""} 1'));
    assert.ok(lines.includes('prompt_manager_render_duration_seconds{prompt="a",quantile="0.95"} 0.004'));
  });

  it('tells of the runs by language models', async () => {
    const table = await run('runs.jsonl');
    assert.deepEqual(table.out.split('\n').slice(-3), [
      'model   runs  errors  input  output  p50 ms  p95 ms  p99 ms',
      'gpt-4o  1     0       120    30      800.00  800.00  800.00',
      '',
    ]);
    const { out } = await run('runs.jsonl', '--prometheus');
    assert.ok(out.includes('prompt_manager_model_tokens{model="gpt-4o",direction="input"} 120\n'));
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
