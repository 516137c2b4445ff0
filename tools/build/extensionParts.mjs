import path from 'node:path';

/**
 * How the extension's bundle is put together so that it loads fast: plugins of esbuild.
 * @typedef {import('esbuild').Plugin} Plugin
 */

/**
 * One namespace of VS Code's API for all modules: a bundle would else make a copy of its hundreds of names for each
 * module that imports it.
 * @type {Plugin}
 */
export const oneVscode = {
  name: 'one-vscode',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ kind, namespace }) =>
      kind === 'import-statement' && namespace !== 'one-vscode'
        ? { path: 'vscode', namespace: 'one-vscode' }
        : { path: 'vscode', external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'one-vscode' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/**
 * A module that is imported with `import()` is a bundle of its own beside the one that loads it.
 * @type {Plugin}
 */
export const ownBundles = {
  name: 'own-bundles',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path: imported }) =>
      kind === 'dynamic-import' ? { path: `./${path.basename(imported, '.js')}.cjs`, external: true } : null,
    );
  },
};
