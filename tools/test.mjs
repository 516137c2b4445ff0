// Runs all tests: npm test, or node tools/test.mjs [--only STAGE,…]. The last line says how many passed and failed.
// Node built-ins only until the dependencies are there.
import { parseArgs } from 'node:util';
import { ensureBrowser, ensureDependencies, ensureHost } from './bootstrap.mjs';
import { hostKind } from './host/hostKind.mjs';
import { Failure } from './project/failure.mjs';
import { runStages } from './testing/runStages.mjs';
import { chooseStages, stages } from './testing/stages.mjs';
import { closingLine } from './testing/tally.mjs';

let counts = { passed: 0, failed: 1 };
try {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const chosen = values.only === undefined ? stages : chooseStages(values.only.split(','));
  await ensureDependencies();
  if (chosen.some(({ host }) => host) && hostKind() === 'code-server') {
    await ensureBrowser();
    await ensureHost();
  }
  counts = await runStages(chosen);
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
}
console.log(`\n${closingLine(counts)}`);
process.exit(counts.failed === 0 ? 0 : 1);
