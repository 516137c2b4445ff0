import { parseTemplate, visit, type Content, type Node, type Template } from '../../handlebars/index.js';

/** A stretch of a text that prints by itself what it prints as a part of the text. */
export interface TextPart {
  readonly source: string;
  /** The UTF-16 offset in the whole text at which it begins. */
  readonly start: number;
  /** How many parts with the same source stand before it. */
  readonly nth: number;
}

/** Shorter parts cost more to run than to compile anew. */
const shortestPart = 512;

const mostParts = 64;

/**
 * Cuts a text into parts whose outputs, one after the other, are its output: an edit changes one of them, and the
 * others are compiled already. It cuts behind a line break outside of all blocks, in the middle of content with words
 * before and behind, where neither white space control nor the adding up of numbers reaches across. A text with
 * decorators, which change what follows, or with syntax errors stays whole.
 */
export function cutTemplate(source: string, shortest = shortestPart): readonly TextPart[] {
  const atLeast = Math.max(shortest, roundUp(source.length / mostParts));
  const tree = source.length > atLeast ? parsed(source) : undefined;
  if (!tree) return [{ source, start: 0, nth: 0 }];
  const cuts: number[] = [];
  let last = 0;
  for (const node of tree.body) {
    if (node.kind !== 'content') continue;
    for (let cut = nextCut(node, last + atLeast); cut !== undefined; cut = nextCut(node, last + atLeast)) {
      cuts.push(cut);
      last = cut;
    }
  }
  return partsOf(source, cuts);
}

/** To a power of two, so that the parts of a text that grows stay the same for long. */
function roundUp(length: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, length)));
}

function parsed(source: string): Template | undefined {
  const { tree, errors } = parseTemplate(source);
  return errors.length > 0 || decorators(tree).length > 0 ? undefined : tree;
}

/** All are tags with an asterisk. */
function decorators(tree: Template): readonly Node[] {
  const found: Node[] = [];
  if (!tree.text.includes('*')) return found;
  visit(tree, {
    enter(node) {
      if ((node.kind === 'block' || node.kind === 'mustache') && node.form === 'decorator') found.push(node);
      return node.kind === 'mustache' ? 'skip' : undefined;
    },
  });
  return found;
}

/** The offset behind the first line break at or behind `from` where content may be cut. */
function nextCut({ value, span, escaped }: Content, from: number): number | undefined {
  if (escaped || value.length !== span.end - span.start) return undefined;
  const firstWord = value.length - value.trimStart().length;
  const end = value.trimEnd().length;
  const cut = value.indexOf('\n', Math.max(from - span.start - 1, firstWord)) + 1;
  return cut > 0 && cut < end ? span.start + cut : undefined;
}

function partsOf(source: string, cuts: readonly number[]): readonly TextPart[] {
  const counts = new Map<string, number>();
  return [0, ...cuts].map((start, i) => {
    const part = source.slice(start, cuts[i]);
    const nth = counts.get(part) ?? 0;
    counts.set(part, nth + 1);
    return { source: part, start, nth };
  });
}
