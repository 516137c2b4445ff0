import type { TemplateSite } from '../formats/index.js';
import { visit, type Node } from '../handlebars/index.js';
import type { Span } from '../text/index.js';

/** All nodes of a kind in a template, in the order of the text. */
export function nodesOf<K extends Node['kind']>({ tree }: TemplateSite, kind: K): readonly Of<K>[] {
  const nodes: Of<K>[] = [];
  visit(tree, {
    enter(node) {
      if (isOf(node, kind)) nodes.push(node);
      return undefined;
    },
  });
  return nodes;
}

type Of<K extends Node['kind']> = Extract<Node, { readonly kind: K }>;

function isOf<K extends Node['kind']>(node: Node, kind: K): node is Of<K> {
  return node.kind === kind;
}

/** Tells whether an offset of a template stands in code: between backticks, single or in fences. */
export function codeIn({ text }: TemplateSite): (offset: number) => boolean {
  const spans: Span[] = Array.from(
    text.matchAll(/(`{3,}|~{3,})[\s\S]*?\1|`[^`\r\n]+`/g),
    ({ index, 0: all }) => ({
      start: index,
      end: index + all.length,
    }),
  );
  return (offset) => spans.some(({ start, end }) => start <= offset && offset < end);
}
