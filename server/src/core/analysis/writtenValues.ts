import { Memo } from '../cache/index.js';
import { syntaxOf, type PromptFile } from '../formats/index.js';
import { isMergeKey, type ScalarNode, type SyntaxNode } from '../notation/index.js';
import type { Span } from '../text/index.js';

/** What stands in the YAML or JSON of a file, in the order of the text; what aliases repeat is left out. */
export interface WrittenValues {
  /** Keys and values. */
  readonly scalars: readonly WrittenScalar[];
  /** Aliases such as `*base`, and the `<<` that merge a map in. */
  readonly references: readonly Span[];
}

export interface WrittenScalar {
  readonly node: ScalarNode;
  /** The values of the list that it stands in. */
  readonly among: readonly SyntaxNode[] | undefined;
}

/** One walk serves all that ask for the values of a file. */
export function writtenValues(file: PromptFile): WrittenValues {
  const found = known.get(file) ?? walk(syntaxOf(file)?.root);
  known.set(file, found);
  return found;
}

const known = new Memo<PromptFile, WrittenValues>();

function walk(root: SyntaxNode | undefined): WrittenValues {
  const scalars: WrittenScalar[] = [];
  const references: Span[] = [];
  if (root) enter(root, undefined);
  return { scalars, references };

  function enter(node: SyntaxNode, among: readonly SyntaxNode[] | undefined): void {
    switch (node.kind) {
      case 'scalar':
        scalars.push({ node, among });
        return;
      case 'list': {
        const values = node.items.map(({ value }) => value);
        for (const { alias, value } of node.items) refer(alias, value, values);
        return;
      }
      case 'map':
        for (const { key, alias, value } of node.entries) {
          scalars.push({ node: key, among: undefined });
          if (isMergeKey(key)) references.push(key.span);
          refer(alias, value, undefined);
        }
    }
  }

  function refer(alias: Span | undefined, value: SyntaxNode, among: readonly SyntaxNode[] | undefined): void {
    if (alias) references.push(alias);
    else enter(value, among);
  }
}
