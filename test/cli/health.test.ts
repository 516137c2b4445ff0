import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runMemoryCli } from './memoryCli.js';

const fine = 'id: a\nformat: text\ntemplate: {content: Hi}\n';

describe('prompt-manager health', () => {
  it('says that all is in order', async () => {
    const { code, out, err } = await runMemoryCli({ 'prompts/a.yaml': fine }, ['health']);
    assert.deepEqual([code, err], [0, '']);
    const lines = out.split('\n');
    assert.match(lines[0] ?? '', /^ok {2}runtime {3}Node \d+\.\d+\.\d+\.$/);
    assert.equal(lines[1], 'ok  renderer  The render thread answers.');
    assert.equal(lines[2], 'ok  prompts   1 prompt in 1 file.');
    assert.equal(lines[3], 'ok  ids       Every id names one prompt.');
  });

  it('says what is not', async () => {
    const files = { 'prompts/a.yaml': fine, 'b/a.yaml': fine, 'prompts/c.yaml': `${fine}x: "\n` };
    const { code, out } = await runMemoryCli(files, ['health', '--json']);
    assert.equal(code, 1);
    const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: { name: string; status: string }[] };
    assert.equal(ok, false);
    assert.deepEqual(
      checks.map(({ name, status }) => [name, status]),
      [
        ['runtime', 'ok'],
        ['renderer', 'ok'],
        ['prompts', 'error'],
        ['ids', 'warning'],
        ['plugins', 'ok'],
      ],
    );
    assert.equal((await runMemoryCli({}, ['health'])).code, 0);
  });

  it('colours on a terminal only', async () => {
    const { out } = await runMemoryCli({ 'a.yaml': fine }, ['health'], { colors: true });
    assert.ok(out.startsWith('\x1b[32mok\x1b[39m'), out);
  });
});
