import { decodeNode, valueOf, type MapNode, type SyntaxNode } from '../notation/index.js';
import type { Data } from '../prompt/index.js';
import type { Located } from '../text/index.js';

/** Whether a value is text, which may be a template. */
export function isTemplateText(node: SyntaxNode | undefined): node is SyntaxNode & { kind: 'scalar' } {
  return node?.kind === 'scalar' && node.type === 'string';
}

/** A written scalar with its place. */
export function locatedText(node: SyntaxNode | undefined): Located<string> | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? { value: node.text, span: node.span } : undefined;
}

/** The written scalars of a list. */
export function locatedTexts(node: SyntaxNode | undefined): readonly Located<string>[] {
  if (node?.kind !== 'list') return [];
  return node.items.map(({ value }) => locatedText(value)).filter((located) => located !== undefined);
}

/** The value at a path of keys and positions, with its place. */
export function locate(map: MapNode, path: readonly (string | number)[]): Located<Data> | undefined {
  let node: SyntaxNode | undefined = map;
  for (const step of path) {
    node =
      typeof step === 'number'
        ? node?.kind === 'list'
          ? node.items[step]?.value
          : undefined
        : valueOf(node, step);
  }
  return node && { value: decodeNode(node), span: node.span };
}
