import { readYaml, type SyntaxDocument } from '../../notation/index.js';
import type { Span } from '../../text/index.js';

/** A file taken apart into its front matter and what follows. */
export interface FrontMatter {
  /** The YAML between the fences; undefined where there are no fences that count. */
  readonly yaml: Span | undefined;
  /** The text behind the front matter, without white space around it; the whole file where there is none. */
  readonly body: Span;
  /** What is wrong with the fences. */
  readonly fault: FenceFault | undefined;
  /** The first fence, or where it would be. */
  readonly fence: Span;
}

/**
 * `not-closed`: the second fence is missing or nothing follows it, `empty`: nothing is between the fences, `not-first`:
 * a comment, a blank line or a byte order mark stands before the first one.
 */
export type FenceFault = 'not-closed' | 'empty' | 'not-first';

/**
 * Finds the front matter as npm dotprompt 1.1.2 does, and as its newer source does, which lets comments and blank lines
 * stand before the first fence. Without two fences the whole file is the body, as dotprompt has it.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const lead = /^\ufeff?(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(text)?.[0].length ?? 0;
  const fence = { start: lead, end: lead + 3 };
  const whole = { start: 0, end: text.length };
  if (!text.startsWith('---', lead)) return { yaml: undefined, body: whole, fault: undefined, fence };
  const match = fences.exec(text.slice(lead));
  const yaml = match?.indices?.[1];
  const body = match?.indices?.[2];
  if (!yaml || !body) return { yaml: undefined, body: whole, fault: faultOf(text.slice(lead)), fence };
  // dotprompt takes nothing between the fences for no front matter.
  if (yaml[0] === yaml[1]) return { yaml: undefined, body: whole, fault: 'empty', fence };
  return {
    yaml: { start: lead + yaml[0], end: lead + yaml[1] },
    body: trimmed(text, { start: lead + body[0], end: lead + body[1] }),
    fault: lead > 0 ? 'not-first' : undefined,
    fence,
  };
}

/** The values of a front matter, at their places in the file. */
export function readFrontMatter(text: string, { start, end }: Span): SyntaxDocument {
  // Blanks in place of what stands before keep every offset.
  const yaml = text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start, end);
  return { ...readYaml(yaml, { strict: true }), text };
}

/** The expression of npm dotprompt. */
const fences = /^---\s*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)---\s*(?:\r\n|\r|\n)([\s\S]*)$/d;

function faultOf(text: string): FenceFault {
  return /^---\s*\n---\s*(?:\n|$)/.test(text.replace(/\r\n?/g, '\n')) ? 'empty' : 'not-closed';
}

/** A span without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const body = text.slice(start, end);
  const from = start + body.length - body.trimStart().length;
  return { start: from, end: Math.max(from, start + body.trimEnd().length) };
}
