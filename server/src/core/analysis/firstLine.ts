import type { Span } from '../text/index.js';

/** The first line of a text that is not empty: where a problem of the file as a whole is shown. */
export function firstLine(text: string): Span {
  const line = /[^\r\n]+/.exec(text);
  return line ? { start: line.index, end: line.index + line[0].length } : { start: 0, end: 0 };
}
