import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { binary } from '../project/binary.mjs';
import { capture } from '../project/capture.mjs';
import { Failure } from '../project/failure.mjs';
import { projectRoot } from '../project/root.mjs';

/** The layers whose declarations the library shows. */
const layers = ['core', 'node', 'lib'];

/** Writes the library's type declarations: the compiler's own, below `dist/lib/types`, and a door to them. */
export async function writeLibraryTypes() {
  const { code, output } = await capture(process.execPath, [
    binary('typescript', 'tsc'),
    '-b',
    'server/src/lib',
  ]);
  if (code !== 0) throw new Failure(`The library's types could not be made:\n${output.trimEnd()}`);

  const types = path.join(projectRoot, 'dist/lib/types');
  rmSync(types, { recursive: true, force: true });
  for (const layer of layers) {
    cpSync(path.join(projectRoot, 'out/types/server/src', layer), path.join(types, layer), {
      recursive: true,
    });
  }
  writeFileSync(path.join(projectRoot, 'dist/lib/index.d.mts'), "export * from './types/lib/index.js';\n");
}
