import { commandLine, extension, library, nodeBundle, webview } from './settings.mjs';

/**
 * One thing to build: `entry` and `outfile` are paths in the project, `settings` are esbuild's.
 * @typedef {{ readonly entry: string, readonly outfile: string, readonly settings: import('esbuild').BuildOptions }} Target
 */

const panels = ['preview', 'history', 'metrics'];

/** Everything that is built. @type {readonly Target[]} */
export const targets = [
  { entry: 'client/src/extension.ts', outfile: 'dist/client.cjs', settings: extension },
  // Four fifths of the extension's code, which nothing needs before it has been activated.
  { entry: 'client/src/languageClient.ts', outfile: 'dist/languageClient.cjs', settings: extension },
  { entry: 'server/src/lsp/main.ts', outfile: 'dist/server.cjs', settings: nodeBundle },
  { entry: 'server/src/cli/main.ts', outfile: 'dist/cli.cjs', settings: commandLine },
  { entry: 'server/src/lib/index.ts', outfile: 'dist/lib/index.mjs', settings: library },
  // A worker is started from a file beside the program that starts it.
  { entry: 'server/src/node/renderWorker.ts', outfile: 'dist/renderWorker.cjs', settings: nodeBundle },
  { entry: 'server/src/node/renderWorker.ts', outfile: 'dist/lib/renderWorker.cjs', settings: nodeBundle },
  // A tokenizer is large and loaded only when tokens are counted.
  ...['o200k', 'cl100k'].map((tokenizer) => ({
    entry: `server/src/node/tokens/${tokenizer}Worker.ts`,
    outfile: `dist/tokens/${tokenizer}.cjs`,
    settings: nodeBundle,
  })),
  ...panels.flatMap((panel) => [
    { entry: `client/webview/${panel}/main.tsx`, outfile: `dist/webview/${panel}.js`, settings: webview },
    {
      entry: `client/webview/${panel}/${panel}.css`,
      outfile: `dist/webview/${panel}.css`,
      settings: webview,
    },
  ]),
];
