import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { reportCounts } from '../../../tools/testing/counts.mjs';
import { runMocha } from '../../../tools/testing/runMocha.mjs';
import { sum } from '../../../tools/testing/tally.mjs';

/** Called by the extension host: runs the test bundles that `tools/testExtension.mjs` has made. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { TEST_OUTPUT: output, TEST_MODULES: modules = '[]', TEST_GREP: grep } = process.env;
  // The console of a web workbench mixes in other logs and does not fill in '%s'.
  if (output) {
    Mocha.reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(output, `${format(...args)}\n`);
  }
  const counts = sum([...(await runMocha(pathsOf(modules), { timeout: 30_000, grep })).values()]);
  reportCounts(counts);
  if (counts.failed > 0) throw new Error('The extension-host tests failed.');
}

function pathsOf(json: string): readonly string[] {
  const paths: unknown = JSON.parse(json);
  return Array.isArray(paths) ? paths.filter((file) => typeof file === 'string') : [];
}
