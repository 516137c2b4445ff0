import type { Span } from '../../server/src/core/index.js';

/** A source without its marks, and the offsets at which they stood. */
export interface Marked {
  readonly text: string;
  /** The place of each `█`. */
  readonly cursors: readonly number[];
  /** The text between each `«` and its `»`, ordered by start; they may nest. */
  readonly spans: readonly Span[];
}

/** Reads a source marked with cursors `█` and spans `«…»`; throws when a mark has no partner. */
export function parseMarkers(source: string): Marked {
  let text = '';
  const cursors: number[] = [];
  const spans: Span[] = [];
  const open: number[] = [];
  for (const part of source.split(/([█«»])/u)) {
    if (part === '█') cursors.push(text.length);
    else if (part === '«') open.push(text.length);
    else if (part === '»') {
      const start = open.pop();
      if (start === undefined) throw new Error(`'»' without '«' in: ${source}`);
      spans.push({ start, end: text.length });
    } else text += part;
  }
  if (open.length > 0) throw new Error(`'«' without '»' in: ${source}`);
  return { text, cursors, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** Reads a source with exactly one cursor `█`. */
export function parseCursor(source: string): { readonly text: string; readonly offset: number } {
  const { text, cursors } = parseMarkers(source);
  const [offset, ...others] = cursors;
  if (offset === undefined || others.length > 0) throw new Error(`Expected one '█' in: ${source}`);
  return { text, offset };
}

/** The text with `«…»` around each span, to compare and to read in a failure. Spans must not overlap partly. */
export function markSpans(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: '«', order: start === end ? 1 : 2, size: -(end - start) },
    { at: end, mark: '»', order: start === end ? 1 : 0, size: end - start },
  ]);
  marks.sort((a, b) => a.at - b.at || a.order - b.order || a.size - b.size);
  let result = '';
  let last = 0;
  for (const { at, mark } of marks) {
    result += text.slice(last, at) + mark;
    last = at;
  }
  return result + text.slice(last);
}
