import type { Span } from '../../core/index.js';

/** Lines that a selection fills, but for blanks around it. */
export interface SelectedLines {
  /** From the start of the first line to the end of the last one, without its line break. */
  readonly span: Span;
  /** The blanks that the first line begins with. */
  readonly indent: string;
  /** What ends the last line: empty at the end of the text. */
  readonly lineBreak: string;
}

/** A selection without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const selected = text.slice(start, end);
  const blanks = selected.length - selected.trimStart().length;
  return { start: start + blanks, end: Math.max(start + blanks, start + selected.trimEnd().length) };
}

/** The lines that a selection fills; undefined when something stands beside it. */
export function selectedLines(text: string, { start, end }: Span): SelectedLines | undefined {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const indent = start === 0 ? '' : text.slice(first, start);
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(end));
  if (indent.trim() !== '' || !rest) return undefined;
  const [whole = '', lineBreak = ''] = rest;
  return {
    span: { start: start === 0 ? 0 : first, end: end + whole.length - lineBreak.length },
    indent,
    lineBreak,
  };
}
