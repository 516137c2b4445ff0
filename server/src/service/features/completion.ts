import { MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import { analyzePrompt, type Span, type Workspace } from '../../core/index.js';
import { keyCompletion } from '../keys/keyCompletion.js';
import { templateAt, type Place } from '../place.js';
import type { Candidate, CompletionSite } from '../completion/candidate.js';
import { candidates } from '../completion/candidates.js';
import { isCompletionData, toItem } from '../completion/toItem.js';
import { wantedAt } from '../completion/wanted.js';

/** What the client can take. */
export interface CompletionOptions {
  readonly snippets: boolean;
}

/** What may be typed at the cursor: in tags, and among the keys of the file. Documentation of names comes with `resolveCompletion`. */
export function completion(place: Place, options: CompletionOptions): CompletionItem[] {
  const found = candidatesAt(place, options);
  if (found) return found.candidates.map((candidate) => toItem(candidate, found.replace, found.at));
  // A front matter that is still open is read as text.
  return templateAt(place) && place.file.syntax !== 'text' ? [] : keyCompletion(place, options);
}

/** The item with its documentation, as far as its place still offers it. */
export function resolveCompletion(workspace: Workspace, item: CompletionItem): CompletionItem {
  if (!isCompletionData(item.data)) return item;
  const file = workspace.files.get(item.data.uri);
  if (!file) return item;
  for (const offset of item.data.offsets) {
    const offered = candidatesAt({ workspace, file, offset }, { snippets: false })?.candidates;
    const candidate = offered?.find(({ label, kind }) => label === item.label && kind === item.kind);
    const value = candidate?.documentation?.().join('\n\n');
    if (value !== undefined) return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  }
  return item;
}

interface Offered {
  readonly candidates: readonly Candidate[];
  readonly replace: Span;
  readonly at: CompletionSite;
}

function candidatesAt(place: Place, { snippets }: CompletionOptions): Offered | undefined {
  const found = templateAt(place);
  const wanted = found && wantedAt(found.site.tree, found.offset);
  if (!wanted) return undefined;
  const analysis = analyzePrompt(place.file, found.index, place.workspace);
  const at: CompletionSite = {
    workspace: place.workspace,
    analysis,
    site: found.site,
    scope: analysis.scopeAt(found.site, found.offset),
    offset: found.offset,
    snippets,
  };
  return { candidates: candidates(wanted, at), replace: wanted.replace, at };
}
