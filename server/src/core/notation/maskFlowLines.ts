import type { CST } from 'yaml';
import type { Span } from '../text/index.js';
import { walkTokens } from './walkTokens.js';

/** Texts with more such collections are read as they are. */
const mostRounds = 12;

/**
 * The text with blanks in place of the line breaks and comments of collections in brackets whose lines are not indented
 * enough for YAML 1.2: PyYAML asks for no indentation there. The same text where a bracket is never closed.
 */
export function maskFlowLines(text: string, parse: (text: string) => readonly CST.Token[]): string {
  let masked = text;
  for (let round = 0; round < mostRounds; round++) {
    const start = brokenOff(parse(masked));
    if (start === undefined) return masked;
    const parts = flowParts(masked, start);
    if (!parts || parts.blanks.length === 0) return text;
    for (const { start: from, end } of parts.blanks)
      masked = masked.slice(0, from) + ' '.repeat(end - from) + masked.slice(end);
  }
  return text;
}

/** Where the first collection in brackets begins that has no end. */
function brokenOff(tokens: readonly CST.Token[]): number | undefined {
  let first: number | undefined;
  for (const { token } of walkTokens(tokens)) {
    if (token.type !== 'flow-collection') continue;
    if (token.end.some(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')) continue;
    first = Math.min(first ?? token.offset, token.offset);
  }
  return first;
}

/** A comment as a whole, and of quoted text the line breaks. */
function blanksIn(part: string, at: number): readonly Span[] {
  if (part.startsWith('#')) return [{ start: at, end: at + part.length }];
  return Array.from(part.matchAll(/[\r\n]+/g), ({ index, 0: breaks }) => ({
    start: at + index,
    end: at + index + breaks.length,
  }));
}

/** The line breaks and comments up to the bracket that closes the one at `start`; undefined when there is none. */
function flowParts(text: string, start: number): { readonly blanks: readonly Span[] } | undefined {
  const blanks: Span[] = [];
  const part =
    /(?<=[[{,:\s])"(?:[^"\\]|\\[^])*"|(?<=[[{,:\s])'(?:[^']|'')*'|(?<=\s)#[^\r\n]*|[\r\n]+|[[\]{}]/g;
  part.lastIndex = start;
  let open = 0;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const [found] = match;
    if (found === '[' || found === '{') open++;
    else if (found === ']' || found === '}') open--;
    else blanks.push(...blanksIn(found, match.index));
    if (open === 0) return { blanks };
  }
  return undefined;
}
