import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { nodeBundle } from '../../tools/build/settings.mjs';

/** Bundles the program of a render thread; the caller calls `remove` when it is done. */
export async function bundleRenderWorker(): Promise<{ readonly workerFile: string; remove(): void }> {
  mkdirSync('out', { recursive: true });
  const folder = mkdtempSync(path.resolve('out', 'worker-'));
  const workerFile = path.join(folder, 'renderWorker.cjs');
  await esbuild.build({
    ...nodeBundle,
    entryPoints: [path.resolve('server/src/node/renderWorker.ts')],
    outfile: workerFile,
    logLevel: 'error',
  });
  return { workerFile, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
