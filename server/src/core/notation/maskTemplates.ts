import type { CST } from 'yaml';
import type { Span } from '../text/index.js';
import { walkTokens } from './walkTokens.js';

/** A character that means nothing to YAML and is one UTF-16 unit long. */
const filler = '\ue000';

/** Rounds of parsing: a tag that is never closed hides those after it. */
const mostRounds = 20;

/**
 * The text with unquoted values that begin with `{{` overwritten by a plain text of the same length, so that they read
 * as the text the author meant and everything else keeps its place; and the tokens of that text. Undefined when `parse`
 * refuses the text.
 */
export function maskTemplates(
  text: string,
  parse: (text: string) => readonly CST.Token[] | undefined,
): { readonly masked: string; readonly tokens: readonly CST.Token[] } | undefined {
  let masked = text;
  let tokens = parse(masked);
  if (!tokens) return undefined;
  if (!text.includes('{{')) return { masked, tokens };
  for (let round = 0; round < mostRounds; round++) {
    const spans = unquotedTemplates(masked, tokens);
    if (spans.length === 0) break;
    masked = overwrite(masked, spans);
    tokens = parse(masked);
    if (!tokens) return undefined;
  }
  return { masked, tokens };
}

function unquotedTemplates(text: string, tokens: readonly CST.Token[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { token, role, inFlow } of walkTokens(tokens)) {
    if (token.type !== 'flow-collection' || role === 'other' || !text.startsWith('{{', token.offset))
      continue;
    const end = inFlow
      ? endInFlow(text, token.offset)
      : role === 'value'
        ? endOfLine(text, token.offset)
        : undefined;
    if (end !== undefined) spans.push({ start: token.offset, end });
  }
  return spans.toSorted((a, b) => a.start - b.start);
}

/** The end of the line's text, before a comment. */
function endOfLine(text: string, start: number): number {
  const line = /[^\r\n]*/y;
  line.lastIndex = start;
  const [written = ''] = line.exec(text) ?? [];
  const comment = written.search(/\s#/);
  return start + (comment === -1 ? written : written.slice(0, comment)).trimEnd().length;
}

/** In a flow collection: behind the closing braces, up to the next comma or bracket. */
function endInFlow(text: string, start: number): number | undefined {
  const tag = /\{\{[^{}\r\n]*\}\}[^,[\]{}\r\n]*/y;
  tag.lastIndex = start;
  const [written] = tag.exec(text) ?? [];
  return written === undefined ? undefined : start + written.trimEnd().length;
}

function overwrite(text: string, spans: readonly Span[]): string {
  let result = '';
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last) continue;
    result += text.slice(last, start) + filler.repeat(end - start);
    last = end;
  }
  return result + text.slice(last);
}
