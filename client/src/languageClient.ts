import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import type * as Library from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol/index.js';
import { renameCommand } from './editing/commands.js';

/** The library of the language client, loaded layer by layer: other extensions have their turns between them. */
export async function loadLibrary(): Promise<typeof Library> {
  await setImmediate();
  await import('vscode-jsonrpc/node');
  await setImmediate();
  await import('vscode-languageserver-protocol/node');
  await setImmediate();
  return import('vscode-languageclient/node');
}

/** Makes the client of the language server; a bundle of its own, as it is large and not needed at once. */
export function createLanguageClient(
  { LanguageClient, TransportKind }: typeof Library,
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): Library.LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient(
    'promptManager',
    'Prompt Manager',
    { run: server, debug },
    clientOptions(context, log),
  );
}

function clientOptions(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): Library.LanguageClientOptions {
  const storage = context.storageUri ?? context.globalStorageUri;
  // Asked at each start, also after a crash.
  const initializationOptions = (): InitializationOptions => ({
    metricsFile: vscode.Uri.joinPath(storage, 'renders.jsonl').fsPath,
    settings: vscode.workspace.getConfiguration('promptManager'),
    // VS Code would ask of every YAML and JSON file which formatter it should take: `editing` does it for prompts.
    formatting: false,
    renameCommand,
    trusted: vscode.workspace.isTrusted,
  });
  return {
    documentSelector: [
      { scheme: 'file', language: 'yaml' },
      { scheme: 'file', language: 'json' },
      { scheme: 'file', language: 'dotprompt' },
      { scheme: 'file', language: 'handlebars' },
      ...['yaml', 'json', 'dotprompt', 'handlebars'].map((language) => ({ scheme: 'untitled', language })),
      { scheme: 'file', pattern: '**/*.{prompt,hbs,handlebars}' },
    ],
    outputChannel: log,
    initializationOptions,
  };
}
