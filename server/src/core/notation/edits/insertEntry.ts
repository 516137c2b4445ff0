import type { TextEdit } from '../../text/index.js';
import { entryOf, type MapNode } from '../syntaxNode.js';

/** A key and its value, to be written into a map. */
export interface NewEntry {
  readonly key: string;
  /** Source of the value; of a block map also a line break and lines indented for it. */
  readonly value: string;
  /** The keys of the map in their usual order. */
  readonly order: readonly string[];
}

/** The edit that adds an entry behind the nearest one before it in the usual order; undefined when there is no place. */
export function insertEntry(text: string, map: MapNode, entry: NewEntry): TextEdit | undefined {
  const before = entry.order.slice(0, Math.max(0, entry.order.indexOf(entry.key))).toReversed();
  const previous = before
    .map((key) => entryOf(map, key))
    .find((found) => found && map.entries.includes(found));
  return map.style === 'block'
    ? inBlock(text, map, { entry, after: previous?.span.end })
    : inBrackets(text, map, { entry, after: previous?.span.end });
}

interface Placed {
  readonly entry: NewEntry;
  /** The end of the entry that it follows; undefined for the first place. */
  readonly after: number | undefined;
}

function inBlock(text: string, map: MapNode, { entry, after }: Placed): TextEdit | undefined {
  const indent = ' '.repeat(Math.max(0, map.indent));
  const lineBreak = lineBreakOf(text);
  const separator = entry.value.startsWith('\n') || entry.value.startsWith('\r') ? '' : ' ';
  const source = `${entry.key}:${separator}${entry.value}`;
  if (after !== undefined) return lineAfter(text, after, indent + source);
  const first = map.entries[0];
  if (!first || /\?\s*$/.test(text.slice(Math.max(0, first.span.start - 20), first.span.start)))
    return undefined;
  return { span: { start: first.span.start, end: first.span.start }, text: source + lineBreak + indent };
}

/** The edit that adds a line behind the line on which something ends. */
export function lineAfter(text: string, end: number, line: string): TextEdit {
  const lineBreak = lineBreakOf(text);
  if (text[end - 1] === '\n') return { span: { start: end, end }, text: line + lineBreak };
  const rest = /[^\r\n]*/y;
  rest.lastIndex = end;
  const at = end + (rest.exec(text)?.[0].length ?? 0);
  return { span: { start: at, end: at }, text: lineBreak + line };
}

function inBrackets(text: string, map: MapNode, { entry, after }: Placed): TextEdit | undefined {
  const key = map.style === 'json' ? JSON.stringify(entry.key) : entry.key;
  const source = `${key}: ${entry.value}`;
  const [first] = map.entries;
  if (!first) {
    const inside = map.span.start + 1;
    return text[map.span.start] === '{' ? { span: { start: inside, end: inside }, text: source } : undefined;
  }
  const gap = gapBefore(text, first.span.start);
  if (after === undefined)
    return { span: { start: first.span.start, end: first.span.start }, text: `${source},${gap}` };
  return { span: { start: after, end: after }, text: `,${gap}${source}` };
}

/** What separates the members of a bracketed collection: a blank, or a line break with its indentation. */
export function gapBefore(text: string, start: number): string {
  const before = /(\r?\n[ \t]*)$/.exec(text.slice(Math.max(0, start - 200), start));
  return before?.[1] ?? ' ';
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
