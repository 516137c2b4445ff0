// Writes docs/api/library.api.md from the built library: node tools/apiReport.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { apiReport } from './build/apiReport.mjs';
import { runMain } from './project/failure.mjs';
import { projectRoot } from './project/root.mjs';

await runMain(() => {
  const file = path.join(projectRoot, 'docs/api/library.api.md');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, apiReport());
  return Promise.resolve();
});
