import type { CST } from 'yaml';
import type { Span } from '../text/index.js';
import { walkTokens } from './walkTokens.js';
import { YamlLines } from './yamlLines.js';

/** A character that means nothing to YAML and is one UTF-16 unit long. */
const filler = '\ue000';

/** Lines on which more quoted scalars of several lines begin are read as they are. */
const mostInLine = 12;

/**
 * The text with the line breaks of quoted scalars overwritten, which YAML 1.2 wants to be indented: PyYAML asks for no
 * indentation there. The same text where a quote is never closed, and where a key is of several lines. Takes a time that
 * grows with the text alone.
 */
export function maskQuotedLines(text: string): string {
  const lines = new YamlLines(16 * text.length + 100_000);
  const done: string[] = [];
  let start = 0;
  while (start < text.length) {
    const open = openLine(text, start, lines.inBlock);
    lines.take(text.slice(start, open));
    const line = maskedLine(text, open, lines);
    if (line === undefined) return text;
    done.push(text.slice(start, open), line);
    start = open + line.length;
  }
  return done.join('');
}

/** Whether a quoted scalar has no end. */
export function hasOpenQuote(tokens: readonly CST.Token[]): boolean {
  for (const { token } of walkTokens(tokens)) {
    const isQuoted = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar';
    if (isQuoted && quotedFrom(token.source, 0)?.end !== token.source.length) return true;
  }
  return false;
}

/** Where the next line begins that has a quote without its partner; lines within a block scalar do not count. */
function openLine(text: string, from: number, block: number | undefined): number {
  let start = from;
  while (start < text.length) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const indent = line.search(/[^ ]/);
    const isBlank = indent < 0 || /^\s*$/.test(line);
    const isText = block !== undefined && (isBlank || indent > block);
    if (!isText && (block !== undefined || /["']/.test(line.replace(closed, '')))) return start;
    start = end;
  }
  return start;
}

/** Quoted text of one line, where a scalar may begin. */
const closed = /(?<=^|[\s[{,:])(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|'(?:[^'\r\n]|'')*')/g;

/** A line, and those that belong to it after the line breaks of its quoted scalars have been masked. */
function maskedLine(text: string, start: number, lines: YamlLines): string | undefined {
  let line = text.slice(start, lineEnd(text, start));
  for (let round = 0; round < mostInLine; round++) {
    const quote = lines.quoteLeftOpen(line);
    if (quote === 'too long') return undefined;
    if (quote === undefined) {
      lines.take(line);
      return line;
    }
    const span = quotedFrom(text, start + quote);
    const inner = span && text.slice(span.start, span.end);
    if (!inner || !/[\r\n]/.test(inner) || /\n(?:---|\.\.\.)(?:\s|$)/.test(inner)) return undefined;
    const rest = text.slice(span.end, lineEnd(text, span.end));
    if (/^[ \t]*:(?:\s|$)/.test(rest)) return undefined;
    line = line.slice(0, quote) + inner.replace(breaks, mask) + rest;
  }
  return undefined;
}

/** Behind the next line break. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Escapes, and line breaks, also an escaped one. */
const breaks = /\\[^\r\n]|\\?[\r\n]/g;

function mask(part: string): string {
  return /[\r\n]/.test(part) ? filler.repeat(part.length) : part;
}

/** From a quote to the one that closes it. */
function quotedFrom(text: string, start: number): Span | undefined {
  const quoted = text.charAt(start) === '"' ? /"(?:[^"\\]|\\[^])*"/y : /'(?:[^']|'')*'/y;
  quoted.lastIndex = start;
  return quoted.test(text) ? { start, end: quoted.lastIndex } : undefined;
}
