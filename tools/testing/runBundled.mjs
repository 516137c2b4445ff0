import fc from 'fast-check';
import { projectRoot } from '../project/root.mjs';
import { scratchFolder } from '../project/scratchFolder.mjs';
import { bundleForNode } from './bundleForNode.mjs';
import { runMocha } from './runMocha.mjs';

/**
 * Properties try the same cases in every run, so that a red test is the change's own; FC_SEED tries others, as does
 * `npm run fuzz`.
 */
const seed = Number(process.env.FC_SEED ?? 2026);

/** Milliseconds after the last test in which everything must have been closed. */
const patience = 5000;

/**
 * Bundles test files and runs them in this process, which then ends with 0 or 1. What the tests have left open (a
 * server, a worker, a timer) is named and a failure.
 * @param {readonly string[]} files paths relative to the project
 * @param {{ timeout: number, grep?: string | undefined }} options `timeout` of one test in milliseconds
 */
export async function runBundled(files, options) {
  process.chdir(projectRoot);
  process.setSourceMapsEnabled(true);
  fc.configureGlobal({ seed });
  const passed = await runMocha(await bundleForNode(files, scratchFolder('tests')), options);
  process.exitCode = passed ? 0 : 1;
  setTimeout(() => {
    const open = process.getActiveResourcesInfo().filter((name) => name !== 'TTYWrap' && name !== 'PipeWrap');
    console.error(`The tests are over but something is still open: ${open.join(', ') || 'a pipe'}.`);
    process.exit(1);
  }, patience).unref();
}
