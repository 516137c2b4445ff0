import { Memo, visit, type Block, type Expression, type Span, type Template } from '../../core/index.js';

/** The blocks of a template by what their opening tags name. */
export function blocksByCallee(tree: Template): ReadonlyMap<Expression, Block> {
  let blocks = known.get(tree);
  if (!blocks) known.set(tree, (blocks = findBlocks(tree)));
  return blocks;
}

const known = new Memo<Template, ReadonlyMap<Expression, Block>>();

function findBlocks(tree: Template): ReadonlyMap<Expression, Block> {
  const blocks = new Map<Expression, Block>();
  visit(tree, {
    enter(node) {
      if (node.kind === 'block') blocks.set(node.opener.call.callee, node);
      return undefined;
    },
  });
  return blocks;
}

/** Where a block's closing tag repeats a segment of the path in the opening one. */
export function closerSegment({ opener: { call }, closer }: Block, index: number): Span | undefined {
  if (closer?.name.kind !== 'path' || call.callee.kind !== 'path') return undefined;
  const segment = closer.name.segments[index];
  return segment && segment.name === call.callee.segments[index]?.name ? segment.span : undefined;
}
