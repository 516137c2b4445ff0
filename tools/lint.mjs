// Checks the source without running it: node tools/lint.mjs
import { capture } from './project/capture.mjs';
import { checks } from './lint/checks.mjs';
import { reportCounts } from './testing/counts.mjs';

const atOnce = 2;
const waiting = [...checks];
let failed = 0;

await Promise.all(Array.from({ length: atOnce }, work));
reportCounts({ passed: checks.length - failed, failed });
process.exitCode = failed === 0 ? 0 : 1;

async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) await perform(check);
}

/** @param {import('./lint/checks.mjs').Check} check */
async function perform({ name, says, script, args }) {
  const started = Date.now();
  const { code, output } = await capture(process.execPath, [script, ...args]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code !== 0) {
    failed++;
    console.log(output.trimEnd());
  }
  console.log(`  ${code === 0 ? '✔' : '✘'} ${name.padEnd(9)} ${code === 0 ? says : 'failed'} (${seconds} s)`);
}
