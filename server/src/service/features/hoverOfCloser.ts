import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { nodeAt } from '../../core/index.js';
import { toPosition, toRange } from '../convert.js';
import { inlineCode } from '../markdown.js';
import { templateAt, type Place } from '../place.js';
import { shownText } from '../shownText.js';

/** What a closing tag under the cursor closes, and in which line that begins. */
export function describeCloser(place: Place): Hover | undefined {
  const found = templateAt(place);
  if (!found) return undefined;
  const { site, offset } = found;
  const block = nodeAt(site.tree, offset).findLast((node) => node.kind === 'block');
  if (!block?.closer || offset < block.closer.span.start || offset >= block.closer.span.end) return undefined;
  const { start, end } = block.opener.span;
  const tag = shownText(site.text.slice(start, end));
  const line = toPosition(place.file, site.map.toFile(start)).line + 1;
  return {
    contents: { kind: MarkupKind.Markdown, value: `Closes ${inlineCode(tag)} of line ${line}.` },
    range: toRange(place.file, site.map.toFileSpan(block.closer.span)),
  };
}
