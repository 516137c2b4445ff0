import Mocha from 'mocha';
import { reportCounts } from './counts.mjs';

/**
 * Runs test modules in this process, prints them, and reports their counts. No test at all is a failure, and so is a
 * skipped one.
 * @param {readonly string[]} modules absolute paths: all .cjs, or all .mjs
 * @param {{ timeout: number, grep?: string | undefined }} options `timeout` of one test in milliseconds
 * @returns {Promise<boolean>} whether there were tests and all of them passed
 */
export async function runMocha(modules, { timeout, grep }) {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout,
    forbidOnly: true,
    ...(grep ? { grep } : {}),
  });
  for (const file of modules) mocha.addFile(file);
  if (modules.every((file) => file.endsWith('.mjs'))) await mocha.loadFilesAsync();

  /** @type {Partial<Mocha.Stats>} */
  const {
    passes = 0,
    failures = 0,
    pending = 0,
  } = await new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? {}));
  });
  const ran = passes + failures + pending;
  if (pending > 0)
    Mocha.reporters.Base.consoleLog(`${pending} tests are skipped; a skipped test counts as failed.`);
  if (ran === 0) Mocha.reporters.Base.consoleLog('No test ran.');
  const counts = { passed: passes, failed: ran === 0 ? 1 : failures + pending };
  reportCounts(counts);
  return counts.failed === 0;
}
