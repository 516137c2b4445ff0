// Runs the benchmarks bench/*.bench.ts: node tools/bench.mjs [NAME-PREFIX…]
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, runMain } from './project/failure.mjs';
import { projectRoot } from './project/root.mjs';
import { scratchFolder } from './project/scratchFolder.mjs';
import { bundleForNode } from './testing/bundleForNode.mjs';

const prefixes = process.argv.slice(2);

await runMain(async () => {
  const files = readdirSync(path.join(projectRoot, 'bench'))
    .filter((file) => file.endsWith('.bench.ts'))
    .filter((file) => prefixes.length === 0 || prefixes.some((prefix) => file.startsWith(prefix)))
    .sort();
  if (files.length === 0)
    throw new Failure(`No benchmark matches ${prefixes.join(', ') || 'bench/*.bench.ts'}.`);
  process.chdir(projectRoot);
  const modules = await bundleForNode(
    files.map((file) => `bench/${file}`),
    scratchFolder('bench'),
  );
  for (const module of modules) await import(pathToFileURL(module).href);
});
