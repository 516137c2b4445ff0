import type { Span } from '../../text/index.js';
import type { RunBuilder } from './runBuilder.js';
import type { ScalarSource } from './scalarSource.js';

interface Line {
  /** Behind the indentation that every line drops. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly breakEnd: number;
  /** Whether the line reaches the scalar's indentation. */
  readonly deep: boolean;
}

/** Reads a literal or folded block scalar and returns where its text ends in the file. */
export function decodeBlock(file: string, source: ScalarSource, out: RunBuilder): number {
  const end = source.span.end;
  let line = lineAt(file, source.contentStart, source);
  let textEnd = source.contentStart;
  let lastBreak: Span | undefined;
  let lastStartsBlank = false;
  for (;;) {
    const empty: Span[] = [];
    while (line.textStart === line.textEnd && line.breakEnd > line.textEnd) {
      empty.push({ start: line.textEnd, end: line.breakEnd });
      line = lineAt(file, line.breakEnd, source);
    }
    const atEnd = line.textStart >= end || line.textStart === line.textEnd || !line.deep;
    if (atEnd) return chomp(source, { textEnd, lastBreak, empty }, out);
    const startsBlank = isBlank(file[line.textStart]);
    if (lastBreak) {
      const folds =
        source.style === 'folded' && !lastStartsBlank && !startsBlank && out.folds(lastBreak.start);
      if (!folds) out.lineBreak(lastBreak.start, lastBreak.end);
      else if (empty.length === 0) out.replace(lastBreak.start, line.textStart, ' ');
    }
    for (const { start, end: to } of empty) out.lineBreak(start, to);
    out.copy(line.textStart, line.textEnd);
    textEnd = line.textEnd;
    lastBreak = line.breakEnd > line.textEnd ? { start: line.textEnd, end: line.breakEnd } : undefined;
    lastStartsBlank = startsBlank;
    line = lineAt(file, line.breakEnd, source);
  }
}

interface Tail {
  readonly textEnd: number;
  /** The line break behind the last text; none at the end of the file. */
  readonly lastBreak: Span | undefined;
  readonly empty: readonly Span[];
}

function chomp({ chomp: mode }: ScalarSource, { textEnd, lastBreak, empty }: Tail, out: RunBuilder): number {
  let end = textEnd;
  const kept = mode === 'strip' ? [] : mode === 'clip' ? [lastBreak] : [lastBreak, ...empty];
  for (const lineBreak of kept) {
    if (!lineBreak) continue;
    out.lineBreak(lineBreak.start, lineBreak.end);
    end = lineBreak.end;
  }
  return end;
}

function lineAt(file: string, start: number, { span: { end }, indent }: ScalarSource): Line {
  const found = file.indexOf('\n', start);
  const stop = found === -1 || found >= end ? Math.max(start, end) : found;
  const textEnd = stop > start && stop < end && file[stop - 1] === '\r' ? stop - 1 : stop;
  let textStart = start;
  while (textStart < textEnd && textStart - start < indent && file[textStart] === ' ') textStart++;
  return { textStart, textEnd, breakEnd: stop < end ? stop + 1 : stop, deep: textStart - start === indent };
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
