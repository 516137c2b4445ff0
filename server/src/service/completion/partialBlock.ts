import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt } from '../../core/index.js';
import { asPartialName } from './asPartialName.js';
import type { Candidate, CompletionSite } from './candidate.js';

/** `@partial-block` in the body of a partial: what a `{{#> partial}}` holds. */
export function partialBlockCandidates({
  analysis: { file },
  site,
  offset,
}: CompletionSite): readonly Candidate[] {
  const isInline = () =>
    nodeAt(site.tree, offset).some((node) => node.kind === 'block' && node.form === 'decorator');
  if (site.part.kind !== 'partial' && file.kind !== 'partial' && !isInline()) return [];
  const documentation = () => ['The text between `{{#> partial}}` and its closing tag.'];
  return [{ label: partialBlock, kind: CompletionItemKind.Constant, documentation, rank: 0 }];
}

/** What a call writes for a candidate. */
export function nameInCall(label: string): string {
  return label === partialBlock ? label : asPartialName(label);
}

const partialBlock = '@partial-block';
