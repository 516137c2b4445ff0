import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runStage } from './runStage.mjs';
import { closingLine, sum, tally } from './tally.mjs';

/**
 * Runs the stages one after the other, a failing one does not stop the next, and adds up their counts.
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runStages(stages) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pm-counts-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  /** @type {Map<string, import('./counts.mjs').Counts>} */
  const done = new Map();
  for (const stage of stages) {
    console.log(`\n── ${stage.name} ──`);
    if (stage.needs && (done.get(stage.needs)?.failed ?? 0) > 0) {
      console.log(`Not run, because '${stage.needs}' failed.`);
      done.set(stage.name, { passed: 0, failed: 1 });
      continue;
    }
    const file = path.join(folder, `${stage.name}.json`);
    const code = await runStage(stage, file);
    const reported = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    done.set(stage.name, tally({ code, reported }));
  }
  console.log('\n── summary ──');
  for (const [name, counts] of done) console.log(`${name.padEnd(10)} ${closingLine(counts)}`);
  return sum([...done.values()]);
}
