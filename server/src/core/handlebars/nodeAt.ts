import { touches } from '../text/index.js';
import { childrenOf } from './children.js';
import type { Node, Template } from './syntax.js';

/**
 * The nodes at a cursor, from the template down to the innermost. Between two nodes the cursor belongs to the name or
 * value it touches rather than to a gap or plain text, and to an unclosed tag before it rather than to what follows.
 */
export function nodeAt(tree: Template, offset: number): readonly Node[] {
  const path: Node[] = [];
  for (let node: Node | undefined = tree; node; node = best(childrenOf(node), offset)) path.push(node);
  return path;
}

function best(children: readonly Node[], offset: number): Node | undefined {
  let found: Node | undefined;
  let foundRank = -1;
  for (const child of candidates(children, offset)) {
    const rank = rankOf(child, offset);
    if (touches(child.span, offset) && rank > foundRank) {
      found = child;
      foundRank = rank;
    }
  }
  return found;
}

/** Few enough children are all looked at; of a long body those around the offset, which are in order. */
function candidates(children: readonly Node[], offset: number): readonly Node[] {
  if (children.length <= 8) return children;
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.span.end ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return children.slice(low, low + 4);
}

function rankOf(node: Node, offset: number): number {
  const { kind, span } = node;
  const isInside = span.start < offset && offset < span.end;
  if (isInside) return 6;
  if (kind === 'content' || kind === 'comment') return 0;
  if ('tag' in node && node.tag.close === undefined && offset === span.end) return 5;
  if (kind === 'missing') return 3;
  if (kind === 'mustache' || kind === 'partial' || kind === 'block' || kind === 'else')
    return offset === span.start ? 2 : 1;
  return offset === span.end ? 5 : 4;
}
