// Tries random texts: node tools/fuzz.mjs [--runs N] [--seed S] [--only NAME]
import { parseArgs } from 'node:util';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, runMain } from './project/failure.mjs';
import { projectRoot } from './project/root.mjs';
import { scratchFolder } from './project/scratchFolder.mjs';
import { bundleForNode } from './testing/bundleForNode.mjs';
import { findFuzzers } from './testing/findTests.mjs';
import { runFuzzer } from './testing/runFuzzer.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});

await runMain(async () => {
  const runs = wholeNumber('runs', values.runs ?? '1000000');
  const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 2 ** 31));
  const files = findFuzzers(values.only);
  if (files.length === 0) throw new Failure(`No fuzz file is named '${values.only}'.`);
  process.chdir(projectRoot);
  const modules = await bundleForNode(files, scratchFolder('fuzz'));
  for (const module of modules) {
    /** @type {import('./testing/runFuzzer.mjs').Fuzzer} */
    const { fuzz } = await import(pathToFileURL(module).href);
    runFuzzer(path.basename(module, '.fuzz.mjs'), fuzz, { runs, seed });
  }
});

/**
 * @param {string} option
 * @param {string} value
 */
function wholeNumber(option, value) {
  if (!/^\d{1,10}$/.test(value)) throw new Failure(`'--${option}' takes a whole number, not '${value}'.`);
  return Number(value);
}
