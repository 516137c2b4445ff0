import path from 'node:path';
import * as esbuild from 'esbuild';
import { nodeBundle } from '../build/settings.mjs';
import { projectRoot } from '../project/root.mjs';

/**
 * Bundles test files as CommonJS for VS Code's extension host and returns the absolute paths of the bundles.
 * @param {readonly string[]} files paths relative to the project
 * @param {string} outdir below the project: mocha is loaded from its node_modules
 */
export async function bundleForHost(files, outdir) {
  await esbuild.build({
    ...nodeBundle,
    absWorkingDir: projectRoot,
    entryPoints: [...files],
    outdir,
    outbase: '.',
    outExtension: { '.js': '.cjs' },
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
  });
  return files.map((file) => path.join(outdir, file.replace(/\.ts$/, '.cjs')));
}
