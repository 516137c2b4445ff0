import type { Span } from '../../core/index.js';

/** The word under a cursor among keys and values. */
export interface TypedWord {
  /** With its quotes. */
  readonly span: Span;
  readonly quote: '"' | "'" | '';
  /** Whether a colon follows, so that it is a key. */
  readonly isKey: boolean;
  /** Whether it may be a key by what stands before it. */
  readonly mayBeKey: boolean;
}

/** The word of YAML or JSON that surrounds an offset; an empty one between words, undefined in comments. */
export function typedWord(text: string, offset: number, notation: 'yaml' | 'json'): TypedWord | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(offset)) ?? [];
  if (notation === 'yaml' && /(?:^|\s)#/.test(before)) return undefined;
  const quote = openQuote(before, notation);
  const start = quote ? lineStart + before.lastIndexOf(quote) : offset - lengthOf(/[^\s"'{}[\],]*$/, before);
  const rest = quote ? closed(line, quote) : lengthOf(/^[^\s"'{}[\],:]*/, line);
  const end = offset + rest;
  const isKey = /^\s*:(?:\s|$)/.test(text.slice(end, end + 80));
  const ahead = text.slice(lineStart, start);
  const mayBeKey =
    notation === 'json' ? !/:\s*$/.test(text.slice(0, start)) : /^\s*(?:-\s+)*$|[{,]\s*$/.test(ahead);
  return { span: { start, end }, quote, isKey, mayBeKey };
}

/** The quote that is open at the end of a part of a line. */
function openQuote(before: string, notation: 'yaml' | 'json'): '"' | "'" | '' {
  let open: '"' | "'" | '' = '';
  for (let at = 0; at < before.length; at++) {
    const character = before.charAt(at);
    if (open === '"' && character === '\\') at++;
    else if (open !== '') open = character === open ? '' : open;
    else if (character === '"') open = character;
    else if (character === "'" && notation === 'yaml' && /(?:^|[\s[{,])$/.test(before.slice(0, at)))
      open = character;
  }
  return open;
}

/** How far the text in quotes goes on, its closing quote included. */
function closed(line: string, quote: '"' | "'"): number {
  const end = line.indexOf(quote);
  return end < 0 ? lengthOf(/^[\w.\-/]*/, line) : end + 1;
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
