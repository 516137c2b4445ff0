// Writes the JSON Schemas in schemas/ from the shapes of the formats: node tools/schemas.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { runMain } from './project/failure.mjs';
import { projectRoot } from './project/root.mjs';
import { scratchFolder } from './project/scratchFolder.mjs';
import { bundleForNode } from './testing/bundleForNode.mjs';

await runMain(async () => {
  process.chdir(projectRoot);
  const source = 'server/src/core/formats/shape/publishedSchemas.ts';
  const [module = source] = await bundleForNode([source], scratchFolder('schemas'));
  /** @type {{ publishedSchemas: Readonly<Record<string, unknown>> }} */
  const { publishedSchemas } = await import(pathToFileURL(module).href);
  mkdirSync('schemas', { recursive: true });
  for (const [name, schema] of Object.entries(publishedSchemas)) {
    const file = path.join('schemas', name);
    const options = (await prettier.resolveConfig(file)) ?? {};
    writeFileSync(file, await prettier.format(JSON.stringify(schema), { ...options, filepath: file }));
    console.log(`Wrote ${file}.`);
  }
});
