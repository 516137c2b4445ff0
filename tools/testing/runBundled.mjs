import fc from 'fast-check';
import { projectRoot } from '../project/root.mjs';
import { scratchFolder } from '../project/scratchFolder.mjs';
import { bundleForNode } from './bundleForNode.mjs';
import { reportCounts } from './counts.mjs';
import { runMocha } from './runMocha.mjs';
import { sum } from './tally.mjs';

/**
 * Properties try the same cases in every run, so that a red test is the change's own; FC_SEED tries others, as does
 * `npm run fuzz`.
 */
const seed = Number(process.env.FC_SEED ?? 2026);

/** Milliseconds after the last test in which everything must have been closed. */
const patience = 5000;

/** The most files that are tried again: when more of them fail, something is wrong with the whole. */
const mostTriedAgain = 3;

/**
 * Bundles test files and runs them in this process, which then ends with 0 or 1. What the tests have left open (a
 * server, a worker, a timer) is named and a failure.
 * @param {readonly string[]} files paths relative to the project
 * @param {{ timeout: number, grep?: string | undefined, again?: boolean }} options `timeout` of one test in
 *   milliseconds; `again`: a file that fails is run once more and counts as it ends then
 */
export async function runBundled(files, { again = false, ...options }) {
  process.chdir(projectRoot);
  process.setSourceMapsEnabled(true);
  fc.configureGlobal({ seed });
  let counts = await runFiles(files, 'tests', options);
  const failed = files.filter((file) => (counts.get(file)?.failed ?? 0) > 0);
  if (again && failed.length > 0 && failed.length <= mostTriedAgain) {
    console.log(`\nOnce more, because they failed: ${failed.join(', ')}`);
    counts = new Map([...counts, ...(await runFiles(failed, 'tests-again', options))]);
  }
  const all = sum([...counts.values()]);
  reportCounts(all);
  process.exitCode = all.failed === 0 ? 0 : 1;
  setTimeout(() => {
    const open = process.getActiveResourcesInfo().filter((name) => name !== 'TTYWrap' && name !== 'PipeWrap');
    console.error(`The tests are over but something is still open: ${open.join(', ') || 'a pipe'}.`);
    process.exit(1);
  }, patience).unref();
}

/**
 * The counts by test file.
 * @param {readonly string[]} files
 * @param {string} folder a name for their bundles
 * @param {{ timeout: number, grep?: string | undefined }} options
 */
async function runFiles(files, folder, options) {
  const modules = await bundleForNode(files, scratchFolder(folder));
  const counts = await runMocha(modules, options);
  return new Map([...counts].map(([module, of]) => [files[modules.indexOf(module)] ?? module, of]));
}
