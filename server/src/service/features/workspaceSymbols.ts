import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import type { PlacedPrompt, Workspace } from '../../core/index.js';
import { toLocation } from '../convert.js';

/** The prompts whose id holds the characters of the query in this order, those that match best first. */
export function workspaceSymbols(workspace: Workspace, query: string): SymbolInformation[] {
  const wanted = query.toLowerCase();
  return workspace
    .prompts()
    .flatMap((placed) => {
      const id = placed.prompt.id?.value ?? '';
      const rank = rankOf(id.toLowerCase(), wanted);
      return id.trim() === '' || rank === undefined ? [] : { placed, id, rank };
    })
    .sort((a, b) => a.rank - b.rank || compare(a.id, b.id))
    .slice(0, most)
    .map(({ placed, id }) => symbolOf(placed, id));
}

/** More than anyone reads; editors ask again with each letter. */
const most = 500;

/** 0 when the id begins with the query, 1 when it holds it, 2 when it holds its characters; else undefined. */
function rankOf(id: string, wanted: string): number | undefined {
  const at = id.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 1;
  let from = 0;
  for (const character of wanted) {
    const found = id.indexOf(character, from);
    if (found < 0) return undefined;
    from = found + character.length;
  }
  return 2;
}

function symbolOf({ file, prompt }: PlacedPrompt, id: string): SymbolInformation {
  return {
    name: id,
    kind: SymbolKind.Module,
    location: toLocation(file, prompt.id?.span ?? prompt.span),
    ...(prompt.version && { containerName: prompt.version.value }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
