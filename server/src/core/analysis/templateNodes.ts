import type { TemplateSite } from '../formats/index.js';
import { visit, type Node, type Template } from '../handlebars/index.js';
import type { Span } from '../text/index.js';

/** All nodes of a kind in a template, in the order of the text. */
export function nodesOf<K extends Node['kind']>({ tree }: TemplateSite, kind: K): readonly Of<K>[] {
  let byKind = nodes.get(tree);
  if (!byKind) nodes.set(tree, (byKind = nodesByKind(tree)));
  return (byKind.get(kind) ?? []) as readonly Of<K>[];
}

type Of<K extends Node['kind']> = Extract<Node, { readonly kind: K }>;

/** One walk serves all rules that ask for nodes of a tree. */
const nodes = new WeakMap<Template, ReadonlyMap<Node['kind'], readonly Node[]>>();

function nodesByKind(tree: Template): ReadonlyMap<Node['kind'], readonly Node[]> {
  const found = new Map<Node['kind'], Node[]>();
  visit(tree, {
    enter(node) {
      const same = found.get(node.kind);
      if (same) same.push(node);
      else found.set(node.kind, [node]);
      return undefined;
    },
  });
  return found;
}

/** Tells whether an offset of a template stands in code: between backticks, single or in fences. */
export function codeIn({ tree }: TemplateSite): (offset: number) => boolean {
  let spans = code.get(tree);
  if (!spans) code.set(tree, (spans = findCode(tree.text)));
  const found = spans;
  return (offset) => found.some(({ start, end }) => start <= offset && offset < end);
}

const code = new WeakMap<Template, readonly Span[]>();

function findCode(text: string): readonly Span[] {
  return Array.from(text.matchAll(/(`{3,}|~{3,})[\s\S]*?\1|`[^`\r\n]+`/g), ({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
}
