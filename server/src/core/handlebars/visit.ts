import { childrenOf } from './children.js';
import type { Node } from './syntax.js';

/** What to do at each node; `ancestors` are those of the node, from the outermost on, and change after the call. */
export interface Visitor {
  /** Called before the children; `'skip'` leaves them out. */
  readonly enter?: (node: Node, ancestors: readonly Node[]) => 'skip' | undefined;
  /** Called after the children. */
  readonly leave?: (node: Node, ancestors: readonly Node[]) => void;
}

/** Walks over a node and all below it, in the order of the text; no depth is too deep. */
export function visit(root: Node, { enter, leave }: Visitor): void {
  const ancestors: Node[] = [];
  /** For each ancestor, its children and how many of them have been visited. */
  const walks: { readonly children: readonly Node[]; next: number }[] = [];
  begin(root);
  for (let walk = walks.at(-1); walk; walk = walks.at(-1)) {
    const child = walk.children[walk.next++];
    if (child) begin(child);
    else end();
  }

  function begin(node: Node): void {
    const isSkipped = enter?.(node, ancestors) === 'skip';
    walks.push({ children: isSkipped ? [] : childrenOf(node), next: 0 });
    ancestors.push(node);
  }

  function end(): void {
    walks.pop();
    const node = ancestors.pop();
    if (node) leave?.(node, ancestors);
  }
}
