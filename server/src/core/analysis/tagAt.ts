import type { TemplateSite } from '../formats/index.js';
import { nodeAt } from '../handlebars/index.js';
import type { Span } from '../text/index.js';

/** The tag around an offset of a template: of a block its opening or closing one. */
export function tagAt({ tree }: TemplateSite, offset: number): Span | undefined {
  for (const node of nodeAt(tree, offset).toReversed()) {
    if (node.kind === 'mustache' || node.kind === 'partial') return node.span;
    if (node.kind === 'else' && offset <= node.tagSpan.end) return node.tagSpan;
    if (node.kind !== 'block') continue;
    const { opener, closer } = node;
    return [opener.span, closer?.span].find((tag) => tag && tag.start <= offset && offset <= tag.end);
  }
  return undefined;
}
