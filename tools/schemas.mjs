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
  const sources = [
    'server/src/core/formats/shape/publishedSchemas.ts',
    'server/src/core/analysis/problemCodes.ts',
  ];
  const bundled = await bundleForNode(sources, scratchFolder('schemas'));
  const modules = await Promise.all(bundled.map((file) => import(pathToFileURL(file).href)));
  /**
   * @type {{
   *   publishedSchemas: (codes: ReadonlyMap<string, string>) => Readonly<Record<string, unknown>>,
   *   problemCodes: () => ReadonlyMap<string, string>,
   * }}
   */
  const { publishedSchemas, problemCodes } = Object.assign({}, ...modules);
  mkdirSync('schemas', { recursive: true });
  for (const [name, schema] of Object.entries(publishedSchemas(problemCodes()))) {
    const file = path.join('schemas', name);
    const options = (await prettier.resolveConfig(file)) ?? {};
    writeFileSync(file, await prettier.format(JSON.stringify(schema), { ...options, filepath: file }));
    console.log(`Wrote ${file}.`);
  }
});
