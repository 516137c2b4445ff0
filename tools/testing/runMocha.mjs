import Mocha from 'mocha';
import { none, sum } from './tally.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** Stands for what belongs to no module, such as a hook around all tests. */
const noModule = '';

/**
 * Runs test modules in this process, prints them, and returns the counts of each module. A skipped test counts as
 * failed, and so does no test at all.
 * @param {readonly string[]} modules absolute paths: all .cjs, or all .mjs
 * @param {{ timeout: number, grep?: string | undefined }} options `timeout` of one test in milliseconds
 * @returns {Promise<ReadonlyMap<string, Counts>>} by the path of the module
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

  /** @type {Map<string, Counts>} */
  const counts = new Map();
  /** @param {string | undefined} file @param {Counts} more */
  const add = (file = noModule, more) => counts.set(file, sum([counts.get(file) ?? none, more]));
  await new Promise((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', ({ file }) => add(file, { passed: 1, failed: 0 }));
    runner.on('fail', ({ file }) => add(file, { passed: 0, failed: 1 }));
    runner.on('pending', (test) => {
      Mocha.reporters.Base.consoleLog(`A skipped test counts as failed: ${test.fullTitle()}`);
      add(test.file, { passed: 0, failed: 1 });
    });
  });
  if (counts.size === 0) {
    Mocha.reporters.Base.consoleLog('No test ran.');
    add(noModule, { passed: 0, failed: 1 });
  }
  return counts;
}
