/**
 * One part of the source. `may`: regular expressions of the project's own files it may import beside its own;
 * `npm`: packages; `node`: whether Node built-ins are allowed.
 * @typedef {{
 *   readonly name: string, readonly folder: string, readonly may: readonly string[],
 *   readonly npm?: readonly string[], readonly node?: boolean,
 * }} Layer
 */

const core = 'server/src/core/index.ts';
const protocol = 'server/src/protocol/index.ts';
const service = 'server/src/service/index.ts';
const node = 'server/src/node/index.ts';
const l10n = 'client/l10n/l10n.ts';

/** Who may import whom; the table of docs/ARCHITECTURE.md. @type {readonly Layer[]} */
export const layers = [
  {
    name: 'core',
    folder: 'server/src/core',
    may: [],
    npm: [
      'yaml',
      'handlebars',
      'picomatch',
      'js-tokens',
      '@eslint-community/regexpp',
      '@rgrove/parse-xml',
      'entities',
    ],
  },
  { name: 'protocol', folder: 'server/src/protocol', may: [], npm: ['vscode-languageserver-types'] },
  { name: 'service', folder: 'server/src/service', may: [core], npm: ['vscode-languageserver-types'] },
  { name: 'node', folder: 'server/src/node', may: [core], npm: ['gpt-tokenizer'], node: true },
  {
    name: 'lsp',
    folder: 'server/src/lsp',
    may: [core, protocol, service, node],
    npm: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-languageserver-types'],
    node: true,
  },
  { name: 'cli', folder: 'server/src/cli', may: [core, service, node], npm: ['commander'], node: true },
  { name: 'lib', folder: 'server/src/lib', may: [core, node], node: true },
  { name: 'l10n', folder: 'client/l10n', may: [] },
  {
    name: 'client',
    folder: 'client/src',
    may: [protocol, l10n, 'client/webview/[^/]+/messages.ts'],
    npm: ['vscode', 'vscode-languageclient', 'vscode-languageserver-protocol', 'vscode-jsonrpc'],
    node: true,
  },
  {
    name: 'webview',
    folder: 'client/webview',
    may: [protocol, l10n],
    npm: ['diff', 'preact', 'uplot'],
  },
];
