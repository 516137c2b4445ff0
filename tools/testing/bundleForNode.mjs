import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { projectRoot } from '../project/root.mjs';

/** The tools are plain modules that find their files by their own place: they stay where they are. */
const toolsInPlace = {
  name: 'tools-in-place',
  /** @param {esbuild.PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/tools\/.*\.mjs$/ }, ({ path: imported, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, imported)).href,
      external: true,
    }));
  },
};

/**
 * Bundles TypeScript files as ES modules that share their common parts, npm packages left outside, and returns the
 * absolute paths of the bundles. A bundle's place below `outdir` mirrors the file's place in the project.
 * @param {readonly string[]} files paths relative to the project
 * @param {string} outdir below the project, so that npm packages are found
 * @returns {Promise<readonly string[]>}
 */
export async function bundleForNode(files, outdir) {
  await esbuild.build({
    absWorkingDir: projectRoot,
    entryPoints: [...files],
    outdir,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [toolsInPlace],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
  });
  return files.map((file) => path.join(outdir, file.replace(/\.tsx?$/, '.mjs')));
}
