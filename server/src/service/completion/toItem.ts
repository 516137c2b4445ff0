import { InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import type { Span } from '../../core/index.js';
import { toRange } from '../convert.js';
import type { Candidate, CompletionSite } from './candidate.js';

/** With what an item finds its documentation later: its place, and no value of anything. */
export interface CompletionData {
  readonly uri: string;
  /** UTF-16 offsets in the file: of the cursor, and of the word's start in case the cursor has gone back. */
  readonly offsets: readonly number[];
}

/** A candidate as LSP item that replaces a span of the template's text, written as the scalar around it needs it. */
export function toItem(
  candidate: Candidate,
  replace: Span,
  { analysis, site, offset, snippets }: CompletionSite,
): CompletionItem {
  const { label, kind, detail, documentation, snippet, filter = label, insert = label, rank } = candidate;
  const isSnippet = snippets && snippet !== undefined;
  const span = site.map.toFileSpan(replace);
  const data: CompletionData = { uri: analysis.file.uri, offsets: [site.map.toFile(offset), span.start] };
  const isBracketed = site.text.charAt(replace.start) === '[' && replace.end > replace.start;
  return {
    label,
    kind,
    ...(detail !== undefined && { detail }),
    filterText: isBracketed ? `[${filter}]` : filter,
    sortText: `${rank}${label}`,
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: {
      range: toRange(analysis.file, span),
      newText: site.encode(isSnippet ? snippet : insert),
    },
    ...(documentation && { data }),
  };
}

/** The data of an item that came back from a client. */
export function isCompletionData(data: unknown): data is CompletionData {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('offsets' in data)) return false;
  const { uri, offsets } = data;
  return (
    typeof uri === 'string' && Array.isArray(offsets) && offsets.every((offset) => typeof offset === 'number')
  );
}
