import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import { nodeAt, touches, type Block, type ElseBranch, type Span } from '../../core/index.js';
import { toRange } from '../convert.js';
import { templateAt, type Place } from '../place.js';
import { occurrencesAt } from './references.js';

/** What belongs together with the cursor's place in this file: the tags of its block, or all places of its name. */
export function documentHighlight(place: Place): DocumentHighlight[] {
  const tags = blockTagsAt(place);
  if (tags)
    return tags.map((span) => ({ range: toRange(place.file, span), kind: DocumentHighlightKind.Text }));
  return occurrencesAt(place)
    .filter(({ file }) => file.uri === place.file.uri)
    .map(({ span, kind }) => ({
      range: toRange(place.file, span),
      kind: kind === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}

/** The words that open, divide and close the block, one of which the cursor is on. */
function blockTagsAt(place: Place): readonly Span[] | undefined {
  const found = templateAt(place);
  if (!found) return undefined;
  const { site, offset } = found;
  const block = nodeAt(site.tree, offset).findLast((node) => node.kind === 'block');
  if (!block) return undefined;
  const words = wordsOf(block);
  // The name of a section is a variable, whose other places matter more.
  const starts = isHelper(block) ? words : words.slice(1);
  if (!starts.some((word) => touches(word, offset))) return undefined;
  return words.map((word) => site.map.toFileSpan(word));
}

function wordsOf({ opener, branches, closer }: Block): readonly Span[] {
  return [opener.call.callee.span, ...branches.map(wordOf), ...(closer ? [closer.name.span] : [])];
}

/** `else`, `else if` or `^`: the opening mark of the tag ends with the word. */
function wordOf({ form, tag, call }: ElseBranch): Span {
  const length = form === 'else' ? 'else'.length : '^'.length;
  return { start: tag.open.end - length, end: call ? call.callee.span.end : tag.open.end };
}

function isHelper({ form, opener: { call } }: Block): boolean {
  return form !== 'partial' && call.args.length + call.hash.length > 0;
}
