import type { CompletionItem } from 'vscode-languageserver-types';
import { analyzePrompt } from '../../core/index.js';
import { templateAt, type Place } from '../place.js';
import type { CompletionSite } from '../completion/candidate.js';
import { candidates } from '../completion/candidates.js';
import { toItem } from '../completion/toItem.js';
import { wantedAt } from '../completion/wanted.js';

/** What the client can take. */
export interface CompletionOptions {
  readonly snippets: boolean;
}

/** What may be typed at the cursor; nothing outside of tags. */
export function completion(place: Place, { snippets }: CompletionOptions): CompletionItem[] {
  const found = templateAt(place);
  const wanted = found && wantedAt(found.site.tree, found.offset);
  if (!wanted) return [];
  const analysis = analyzePrompt(place.file, found.index, place.workspace);
  const at: CompletionSite = {
    analysis,
    site: found.site,
    scope: analysis.scopeAt(found.site, found.offset),
    offset: found.offset,
    snippets,
  };
  return candidates(wanted, at).map((candidate) => toItem(candidate, wanted.replace, at));
}
