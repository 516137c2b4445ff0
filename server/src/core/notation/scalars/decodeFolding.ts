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
  const [first] = breaks;
  const folds = !first || out.folds(first.start);
  if (folds && breaks.length === 1) out.replace(start, at, ' ');
  else for (const { start: from, end: to } of folds ? breaks.slice(1) : breaks) out.lineBreak(from, to);
  return at;
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
  // Only the line is searched: a text without doubled quotes would be gone through once for each line.
  const line = doubled === undefined ? '' : file.slice(start, end);
  let from = start;
  while (doubled !== undefined) {
    const quotes = line.indexOf(doubled, from - start);
    if (quotes === -1) break;
    out.copy(from, start + quotes);
    from = start + quotes + 2;
    out.replace(from - 2, from, "'");
  }
  out.copy(from, end);
}
