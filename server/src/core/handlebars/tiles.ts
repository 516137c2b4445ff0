import type { Span } from '../text/index.js';
import { childrenOf } from './children.js';
import type { Node, Template } from './syntax.js';

/** A piece of content, a comment or one whole tag. */
export interface Tile {
  readonly kind: 'content' | 'comment' | 'tag';
  readonly span: Span;
}

/** What a template is laid out of: one tile begins where the one before it ends, and together they are the text. */
export function tilesOf(tree: Template): Tile[] {
  const tiles: Tile[] = [];
  const work: (Node | Tile)[] = [tree];
  for (let item = work.pop(); item; item = work.pop()) {
    switch (item.kind) {
      case 'tag':
        tiles.push(item);
        break;
      case 'content':
      case 'comment':
        tiles.push({ kind: item.kind, span: item.span });
        break;
      case 'mustache':
      case 'partial':
        tiles.push(tag(item.span));
        break;
      case 'template':
        pushReversed(work, item.body);
        break;
      case 'block':
        tiles.push(tag(item.opener.span));
        if (item.closer) work.push(tag(item.closer.span));
        pushReversed(work, item.branches);
        pushReversed(work, item.body);
        break;
      case 'else':
        tiles.push(tag(item.tagSpan));
        pushReversed(work, item.body);
        break;
      default:
        pushReversed(work, childrenOf(item));
    }
  }
  return tiles;
}

function tag(span: Span): Tile {
  return { kind: 'tag', span };
}

function pushReversed(work: (Node | Tile)[], nodes: readonly Node[]): void {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node) work.push(node);
  }
}
