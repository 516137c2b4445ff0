import type { Template } from './syntax.js';
import { tilesOf } from './tiles.js';

/** The text of a tree, put together from its tiles: exactly the text it was parsed from. */
export function printTemplate(tree: Template): string {
  return tilesOf(tree)
    .map(({ span }) => tree.text.slice(span.start, span.end))
    .join('');
}
