import { Memo } from '../cache/index.js';
import type { TemplateSite } from '../formats/index.js';
import { visit, type Node, type Template } from '../handlebars/index.js';
import type { Span } from '../text/index.js';

/** All nodes of a kind in a template, in the order of the text. */
export function nodesOf<K extends Node['kind']>(
  { tree }: Pick<TemplateSite, 'tree'>,
  kind: K,
): readonly Of<K>[] {
  return (nodes(tree).get(kind) ?? []) as readonly Of<K>[];
}

type Of<K extends Node['kind']> = Extract<Node, { readonly kind: K }>;

/**
 * The same function, which works its answer out once for a tree: one walk serves all rules, and a template has the same
 * tree for as long as only other places of its file are edited.
 */
export function oncePerTree<T>(find: (tree: Template) => T): (tree: Template) => T {
  const known = new Memo<Template, { readonly found: T }>();
  return (tree) => {
    let answer = known.get(tree);
    if (!answer) known.set(tree, (answer = { found: find(tree) }));
    return answer.found;
  };
}

const nodes = oncePerTree(nodesByKind);

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
export function codeIn({ tree }: Pick<TemplateSite, 'tree'>): (offset: number) => boolean {
  const found = code(tree);
  return (offset) => found.some(({ start, end }) => start <= offset && offset < end);
}

const code = oncePerTree(findCode);

function findCode({ text }: Template): readonly Span[] {
  return Array.from(text.matchAll(/(`{3,}|~{3,})[\s\S]*?\1|`[^`\r\n]+`/g), ({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
}
