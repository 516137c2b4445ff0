import type { Data } from '../prompt/index.js';
import { resolvePlain } from './scalars/index.js';

/** Lines that are being read; `line` is the one after that on which a scalar begins. */
export interface QuickLines {
  readonly lines: readonly string[];
  line: number;
}

/** The scalar (or the small list) that begins behind a key or a dash at a column; undefined where it takes thought. */
export function quickScalar(at: QuickLines, source: string, column: number): Data | undefined {
  if (source === '[]' || source === '{}') return source === '[]' ? [] : {};
  switch (source.charAt(0)) {
    case '|':
      return literal(at, source, column);
    case "'":
      return singleQuoted(at, source, column);
    case '"':
      return doubleQuoted(source);
    case '[':
      return words(source);
    default:
      return plain(at, source, column);
  }
}

/** What may begin a plain scalar without thought; what may stand in one. */
const plainForm = /^[\w(/~.\u00a1-\uffff](?:[^:#]|:(?=[^ ])|(?<! )#)*$/;

function plain(at: QuickLines, source: string, column: number): Data | undefined {
  const text = source.trimEnd();
  if (!plainForm.test(text) || /^(?:---|\.\.\.)/.test(text)) return undefined;
  // A line further in would go on with it; a comment or an empty line may hide one.
  const next = at.lines[at.line] ?? '';
  const indent = next.search(/[^ ]/);
  if (at.line < at.lines.length - 1 && (indent < 0 || indent > column || next[indent] === '#')) {
    if (!isBefore(at, column)) return undefined;
  }
  const { data, refused, type } = resolvePlain(text);
  return refused === undefined && type !== 'bytes' ? data : undefined;
}

/** Whether the next line that says something is not further in than a column. */
function isBefore({ lines, line }: QuickLines, column: number): boolean {
  const next = lines.slice(line).find((text) => /^ *[^ #]/.test(text));
  return next === undefined || next.search(/[^ ]/) <= column;
}

function words(source: string): Data | undefined {
  if (!/^\[[A-Za-z][\w-]*(?:, [A-Za-z][\w-]*)*\]$/.test(source)) return undefined;
  const read = source.slice(1, -1).split(', ');
  return read.every((word) => word.length > 1 && resolvePlain(word).type === 'string') ? read : undefined;
}

function doubleQuoted(source: string): string | undefined {
  if (!/^"(?:[^"\\]|\\["\\nt])*" *$/.test(source)) return undefined;
  const read: unknown = JSON.parse(source);
  return typeof read === 'string' ? read : undefined;
}

/** Single line breaks inside quotes are blanks, several are one less. */
function singleQuoted(at: QuickLines, source: string, column: number): string | undefined {
  let text = '';
  let breaks = 0;
  let line = source.slice(1);
  for (let isFirst = true; ; isFirst = false) {
    const closed = /^((?:[^']|'')*)'(?!')(.*)$/.exec(line);
    const [, inside = line, behind = ''] = closed ?? [];
    if (behind.trim() !== '') return undefined;
    const part = closed ? inside : inside.trimEnd();
    if (!isFirst && (part !== '' || closed)) text += breaks > 1 ? '\n'.repeat(breaks - 1) : ' ';
    if (part !== '' || closed) breaks = 0;
    text += part;
    if (closed) return text.replaceAll("''", "'");
    const next = at.lines[at.line];
    if (next === undefined || (next.trim() !== '' && next.search(/[^ ]/) <= column)) return undefined;
    at.line += 1;
    breaks += 1;
    line = next.trimStart();
  }
}

function literal(at: QuickLines, source: string, column: number): string | undefined {
  const [, chomp] = /^\|([-+]?) *$/.exec(source) ?? [];
  if (chomp === undefined) return undefined;
  const first = at.lines.findIndex((text, index) => index >= at.line && text.trim() !== '');
  const indent = first < 0 ? -1 : (at.lines[first] ?? '').search(/[^ ]/);
  if (indent <= Math.max(column, 0)) return undefined;
  const read: string[] = [];
  for (; at.line < at.lines.length; at.line++) {
    const text = at.lines[at.line] ?? '';
    const start = text.search(/[^ ]/);
    if (start < 0 && text.length > indent) return undefined;
    if (start >= 0 && start < indent) break;
    read.push(text.slice(indent));
  }
  // Comments that stand further out, but not at the end of the map, take thought.
  const after = at.lines[at.line] ?? '';
  if (after.trimStart().startsWith('#') && after.search(/[^ ]/) > column) return undefined;
  if (at.line >= at.lines.length) {
    // The text ends inside the scalar: its last line break is there if the text has one.
    if (read.at(-1) !== '') return undefined;
    read.pop();
  }
  const body = read.join('\n');
  const bare = body.replace(/\n+$/, '');
  if (chomp === '-') return bare;
  return chomp === '+' ? `${body}\n` : `${bare}\n`;
}
