import { oneVscode, ownBundles } from './extensionParts.mjs';

/** @typedef {import('esbuild').BuildOptions} Settings */

/** A CommonJS file has no `import.meta.url`; this line at its top makes one. */
const moduleUrl = "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;";

/** npm packages that were written for CommonJS and ask for `require` inside an ES module. */
const moduleRequire =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** @type {Settings} */
const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  alias: {
    // Handlebars' main file registers `require.extensions` and reads files; its plain build does neither.
    handlebars: 'handlebars/dist/cjs/handlebars.js',
    // Handlebars compiles in half the time when it has no source maps to make, which nobody reads.
    'source-map': './tools/build/noSourceMap.mjs',
  },
};

/** A program or worker for Node. @type {Settings} */
export const nodeBundle = {
  ...node,
  format: 'cjs',
  define: { 'import.meta.url': '__moduleUrl' },
  banner: { js: moduleUrl },
};

/** The extension, or a part of it that is loaded later. @type {Settings} */
export const extension = {
  ...nodeBundle,
  plugins: [oneVscode, ownBundles],
  // VS Code gives its API to what is loaded with `require`.
  supported: { 'dynamic-import': false },
};

/** A program that a shell can start. @type {Settings} */
export const commandLine = { ...nodeBundle, banner: { js: `#!/usr/bin/env node\n${moduleUrl}` } };

/** The npm library: programs read the names of its classes, which a smaller bundle would take away. @type {Settings} */
export const library = { ...node, format: 'esm', keepNames: true, banner: { js: moduleRequire } };

/** A page in a webview, or its style sheet. @type {Settings} */
export const webview = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};
