// Runs tests that need no VS Code: node tools/testUnit.mjs [--grep TEXT] [PATH-PREFIX…]
import { parseArgs } from 'node:util';
import { Failure, runMain } from './project/failure.mjs';
import { findTests, unitTests } from './testing/findTests.mjs';
import { runBundled } from './testing/runBundled.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });

await runMain(async () => {
  const files = positionals.length > 0 ? findTests(positionals) : unitTests();
  if (files.length === 0)
    throw new Failure(`No test file matches ${positionals.join(', ') || 'test/**/*.test.ts'}.`);
  // Long enough for a busy machine: it ends only tests that hang.
  await runBundled(files, { timeout: 60_000, grep: values.grep });
});
