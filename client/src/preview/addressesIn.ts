import * as vscode from 'vscode';
import type { RenderAnswer } from '../../../server/src/protocol/index.js';

/** The addresses of the pieces' files as VS Code writes them, with those of the server. */
export function addressesIn({ outcome, sources }: RenderAnswer, own: string): ReadonlyMap<string, string> {
  const uris = outcome.kind === 'rendered' ? (outcome.messages[0]?.pieces?.uris ?? []) : [];
  const addresses = [own, ...sources, ...uris];
  return new Map(addresses.map((uri) => [vscode.Uri.parse(uri).toString(), uri]));
}
