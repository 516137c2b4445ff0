import type { InitializeParams } from 'vscode-languageserver/node';
import type { InitializationOptions } from '../protocol/index.js';
import { uriOf } from './uri.js';

/** The open folders; older clients tell one root only. */
export function foldersOf(params: InitializeParams): readonly { readonly uri: string }[] {
  if (params.workspaceFolders) return params.workspaceFolders;
  const { rootUri, rootPath }: OlderRoot = params;
  return rootUri ? [{ uri: rootUri }] : rootPath ? [{ uri: uriOf(rootPath) }] : [];
}

interface OlderRoot {
  readonly rootUri: string | null;
  readonly rootPath?: string | null;
}

/** Our own options of a client, as far as they are what they should be. */
export function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const {
    metricsFile,
    settings,
    formatting,
    renameCommand,
    trusted,
  }: Partial<Record<keyof InitializationOptions, unknown>> = value;
  return {
    ...(typeof metricsFile === 'string' && metricsFile !== '' && { metricsFile }),
    settings,
    formatting: formatting !== false,
    trusted: trusted === true,
    ...(typeof renameCommand === 'string' && { renameCommand }),
  };
}
