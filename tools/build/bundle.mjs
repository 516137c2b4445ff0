import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { Failure } from '../project/failure.mjs';
import { projectRoot } from '../project/root.mjs';
import { targets } from './targets.mjs';

/** @typedef {'development' | 'production'} Mode `production` is minified; `development` has source maps. */

/**
 * Builds all targets once.
 * @param {Mode} mode
 */
export async function bundle(mode) {
  const all = allOptions(mode);
  try {
    await Promise.all(all.map((options) => esbuild.build(options)));
  } catch {
    throw new Failure('The sources could not be built: mend what esbuild names above.');
  }
  chmodSync(path.join(projectRoot, 'dist/cli.cjs'), 0o755);
}

/**
 * Builds all targets, then again whenever a source changes, until the process ends.
 * @param {Mode} mode
 */
export async function watch(mode) {
  const contexts = await Promise.all(
    allOptions(mode).map((options) => esbuild.context({ ...options, logLevel: 'info' })),
  );
  // The first build is over when this function is; what fails is printed, and tried again at the next change.
  await Promise.allSettled(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.watch()));
}

/**
 * @param {Mode} mode
 * @returns {readonly esbuild.BuildOptions[]}
 */
function allOptions(mode) {
  const missing = targets
    .map(({ entry }) => entry)
    .filter((entry) => !existsSync(path.join(projectRoot, entry)));
  if (missing.length > 0) throw new Failure(`The build needs '${missing.join("', '")}', which is not there.`);
  const production = mode === 'production';
  return targets.map(({ entry, outfile, settings }) => ({
    ...settings,
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    outfile,
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
    logLevel: 'warning',
  }));
}
