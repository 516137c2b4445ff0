import { InsertTextFormat, MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Span } from '../../core/index.js';
import { toRange } from '../convert.js';
import type { Candidate, CompletionSite } from './candidate.js';

/** A candidate as LSP item that replaces a span of the template's text, written as the scalar around it needs it. */
export function toItem(
  candidate: Candidate,
  replace: Span,
  { analysis, site, snippets }: CompletionSite,
): CompletionItem {
  const { label, kind, detail, documentation, snippet, insert = label, rank } = candidate;
  const isSnippet = snippets && snippet !== undefined;
  const newText = site.encode(isSnippet ? snippet : insert);
  return {
    label,
    kind,
    ...(detail !== undefined && { detail }),
    ...(documentation && {
      documentation: { kind: MarkupKind.Markdown, value: documentation().join('\n\n') },
    }),
    filterText: label,
    sortText: `${rank}${label}`,
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: { range: toRange(analysis.file, site.map.toFileSpan(replace)), newText },
  };
}
