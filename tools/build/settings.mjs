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
  // Handlebars' main file registers `require.extensions` and reads files; its plain build does neither.
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js' },
};

/** A program or worker for Node. @type {Settings} */
export const nodeBundle = {
  ...node,
  format: 'cjs',
  define: { 'import.meta.url': '__moduleUrl' },
  banner: { js: moduleUrl },
};

/** A program that a shell can start. @type {Settings} */
export const commandLine = { ...nodeBundle, banner: { js: `#!/usr/bin/env node\n${moduleUrl}` } };

/** The npm library. @type {Settings} */
export const library = { ...node, format: 'esm', banner: { js: moduleRequire } };

/** A page in a webview, or its style sheet. @type {Settings} */
export const webview = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};
