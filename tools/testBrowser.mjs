// Runs test/browser against the packaged extension in a real VS Code: node tools/testBrowser.mjs [--grep TEXT] [PATH-PREFIX…]
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { vsix } from './build/vsix.mjs';
import { hostKind } from './host/hostKind.mjs';
import { Failure, runMain } from './project/failure.mjs';
import { projectRoot } from './project/root.mjs';
import { reportCounts } from './testing/counts.mjs';
import { findTests } from './testing/findTests.mjs';
import { runBundled } from './testing/runBundled.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });

await runMain(async () => {
  if (hostKind() === 'desktop') {
    console.log('The browser tests need code-server, which runs on Linux x64 only: none are run here.');
    reportCounts({ passed: 0, failed: 0 });
    return;
  }
  if (!existsSync(vsix)) throw new Failure("Nothing is packaged. Run 'npm run package' first.");
  const files = findTests(positionals.length > 0 ? positionals : ['test/browser/']);
  if (files.length === 0) throw new Failure('No test file matches test/browser/**/*.test.ts.');
  mkdirSync(path.join(projectRoot, 'out/shots'), { recursive: true });
  // A busy machine swallows a key or a click now and then, in VS Code's own parts too.
  await runBundled(files, { timeout: 60_000, grep: values.grep, again: true });
});
