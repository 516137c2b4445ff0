import type { Span } from '../../text/index.js';
import type { RunBuilder } from './runBuilder.js';

/**
 * Plain and single-quoted text: a single line break is a space, further ones stay, white space around them is dropped.
 * `doubled` is the pair of quotes that stands for one.
 */
export function decodeFolding(
  file: string,
  { start, end }: Span,
  doubled: "''" | undefined,
  out: RunBuilder,
): void {
  let at = start;
  for (;;) {
    const lineEnd = endOfLine(file, at, end);
    if (lineEnd === end) break;
    const textEnd = backOverBlanks(file, lineEnd, at);
    copyLine(file, { start: at, end: textEnd }, doubled, out);
    at = foldBreaks(file, { start: textEnd, end }, out);
  }
  copyLine(file, { start: at, end }, doubled, out);
}

/**
 * Emits what the white space and line breaks from `start` on become, and returns where the next text begins.
 * One break becomes a space; of several, all but the first stay.
 */
export function foldBreaks(file: string, { start, end }: Span, out: RunBuilder): number {
  const breaks: Span[] = [];
  let at = start;
  while (at < end && isBlankOrBreak(file, at)) {
    const breakEnd = endOfBreak(file, at);
    if (breakEnd > at) breaks.push({ start: at, end: breakEnd });
    at = Math.max(at + 1, breakEnd);
  }
  if (breaks.length === 1) out.replace(start, at, ' ');
  else for (const { start: from, end: to } of breaks.slice(1)) emitBreak(from, to, out);
  return at;
}

/** Emits a line break as it is read: `\r\n` is `\n`. */
export function emitBreak(start: number, end: number, out: RunBuilder): void {
  if (end - start === 1) out.copy(start, end);
  else out.replace(start, end, '\n');
}

/** The offset behind the line break at `at`, or `at` when there is none. */
export function endOfBreak(file: string, at: number): number {
  if (file[at] === '\n') return at + 1;
  return file[at] === '\r' && file[at + 1] === '\n' ? at + 2 : at;
}

function isBlankOrBreak(file: string, at: number): boolean {
  const char = file[at];
  return char === ' ' || char === '\t' || endOfBreak(file, at) > at;
}

function endOfLine(file: string, start: number, end: number): number {
  const found = file.indexOf('\n', start);
  if (found === -1 || found >= end) return end;
  return found > start && file[found - 1] === '\r' ? found - 1 : found;
}

function backOverBlanks(file: string, end: number, start: number): number {
  let at = end;
  while (at > start && (file[at - 1] === ' ' || file[at - 1] === '\t')) at--;
  return at;
}

function copyLine(file: string, { start, end }: Span, doubled: "''" | undefined, out: RunBuilder): void {
  let from = start;
  while (doubled !== undefined) {
    const quotes = file.indexOf(doubled, from);
    if (quotes === -1 || quotes + 2 > end) break;
    out.copy(from, quotes);
    out.replace(quotes, quotes + 2, "'");
    from = quotes + 2;
  }
  out.copy(from, end);
}
