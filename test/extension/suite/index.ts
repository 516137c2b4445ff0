import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { runMocha } from '../../../tools/testing/runMocha.mjs';

/** Called by the extension host: runs the test bundles that `tools/testExtension.mjs` has made. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { TEST_OUTPUT: output, TEST_MODULES: modules = '[]', TEST_GREP: grep } = process.env;
  // The console of a web workbench mixes in other logs and does not fill in '%s'.
  if (output) {
    Mocha.reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(output, `${format(...args)}\n`);
  }
  const passed = await runMocha(pathsOf(modules), { timeout: 30_000, grep });
  if (!passed) throw new Error('The extension-host tests failed.');
}

function pathsOf(json: string): readonly string[] {
  const paths: unknown = JSON.parse(json);
  return Array.isArray(paths) ? paths.filter((file) => typeof file === 'string') : [];
}
