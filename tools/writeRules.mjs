// Writes docs/RULES.md from the rules: node tools/writeRules.mjs
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMain } from './project/failure.mjs';
import { projectRoot } from './project/root.mjs';
import { scratchFolder } from './project/scratchFolder.mjs';
import { bundleForNode } from './testing/bundleForNode.mjs';

await runMain(async () => {
  const [file = ''] = await bundleForNode(['test/support/rulesDocument.ts'], scratchFolder('rules'));
  /** @type {{ rulesDocument: () => string }} */
  const written = await import(pathToFileURL(file).href);
  writeFileSync(path.join(projectRoot, 'docs/RULES.md'), written.rulesDocument());
});
