import type { Span, TextEdit } from '../../text/index.js';
import type { CollectionStyle } from '../syntaxNode.js';

/** Removes one entry or item of a collection: its lines in block style, else its text with one comma; comments stay. */
export function removeEntry(
  text: string,
  entries: readonly { readonly span: Span }[],
  index: number,
  style: CollectionStyle,
): readonly TextEdit[] {
  const entry = entries[index]?.span;
  if (!entry) return [];
  if (style === 'block') return [{ span: wholeLines(text, entry), text: '' }];
  const next = entries[index + 1]?.span;
  const comma = commaAfter(text, entry.end);
  if (next && comma !== undefined) {
    const commented = text.slice(entry.end, next.start).trim() !== ',';
    return [{ span: { start: entry.start, end: commented ? comma + 1 : next.start }, text: '' }];
  }
  const previous = entries[index - 1]?.span;
  if (!previous)
    return [{ span: { start: entry.start, end: comma === undefined ? entry.end : comma + 1 }, text: '' }];
  if (text.slice(previous.end, entry.start).trim() === ',')
    return [{ span: { start: previous.end, end: entry.end }, text: '' }];
  const separator = commaAfter(text, previous.end) ?? previous.end;
  return [
    { span: { start: separator, end: separator + 1 }, text: '' },
    { span: entry, text: '' },
  ];
}

/** The comma that follows an offset, behind white space and comments. */
function commaAfter(text: string, offset: number): number | undefined {
  const gap = /(?:\s|#[^\n]*(?=\n))*/y;
  gap.lastIndex = offset;
  const at = offset + (gap.exec(text)?.[0].length ?? 0);
  return text[at] === ',' ? at : undefined;
}

/** The lines of a span with the comment behind it; from the span's start when something stands before it on its line. */
function wholeLines(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const alone = text.slice(lineStart, start).trim() === '';
  const closed = text[end - 1] === '\n' && end > start ? end - 1 : end;
  const lineBreak = text.indexOf('\n', closed);
  if (alone) return { start: lineStart, end: lineBreak === -1 ? text.length : lineBreak + 1 };
  return { start, end: lineBreak === -1 ? text.length : Math.max(start, lineBreak) };
}
