import type { Span, TextEdit } from '../../text/index.js';
import type { BlockParams, Call, ElseBranch, Node, TagEnds } from '../syntax.js';

/** The places between the parts of a node's own tags, each with the text that should stand there. */
export function gapsOf(node: Node): readonly TextEdit[] {
  switch (node.kind) {
    case 'mustache':
      return inTag(node.tag, partsOf(node.call), '');
    case 'partial':
      return inTag(node.tag, partsOf(node.call), ' ');
    case 'block': {
      const { opener, closer, form } = node;
      const parts = partsOf(opener.call, opener.blockParams);
      const opening = inTag(opener.tag, parts, form === 'partial' ? ' ' : '');
      const closing = closer ? inTag(closer.tag, [closer.name.span], '') : [];
      return [...opening, ...inParams(opener.blockParams), ...closing];
    }
    case 'else': {
      const parts = node.call ? partsOf(node.call, node.blockParams) : [];
      return [...inElse(node), ...inTag(node.tag, parts, ' '), ...inParams(node.blockParams)];
    }
    case 'subexpression': {
      const { start, end } = node.span;
      const open = { start, end: start + 1 };
      return inTag({ open, close: { start: end - 1, end } }, partsOf(node.call), '');
    }
    case 'hash':
      return [between(node.key.span, node.value.span, '=')];
    default:
      return [];
  }
}

function partsOf({ callee, args, hash }: Call, blockParams?: BlockParams): readonly Span[] {
  const parts = [callee, ...args, ...hash].map(({ span }) => span);
  return blockParams ? [...parts, blockParams.span] : parts;
}

/** The gaps behind the opening mark, between the parts and before the closing mark. */
function inTag(
  { open, close }: Pick<TagEnds, 'open' | 'close'>,
  parts: readonly Span[],
  first: string,
): readonly TextEdit[] {
  const gaps: TextEdit[] = [];
  let last = open;
  for (const part of parts) {
    gaps.push(between(last, part, last === open ? first : ' '));
    last = part;
  }
  return close ? [...gaps, between(last, close, '')] : gaps;
}

/** The mark of an `{{else}}` takes in the blanks before the word. */
function inElse({ form, tag }: ElseBranch): readonly TextEdit[] {
  if (form === 'caret') return [];
  const start = tag.open.start + (tag.strip.open ? 3 : 2);
  return [{ span: { start, end: tag.open.end - 'else'.length }, text: '' }];
}

/** `as |a b|` as a whole. */
function inParams(params: BlockParams | undefined): readonly TextEdit[] {
  return params
    ? [{ span: params.span, text: `as |${params.names.map(({ name }) => name).join(' ')}|` }]
    : [];
}

function between(before: Span, after: Span, text: string): TextEdit {
  return { span: { start: before.end, end: after.start }, text };
}
