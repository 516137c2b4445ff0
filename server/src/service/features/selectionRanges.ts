import type { SelectionRange } from 'vscode-languageserver-types';
import { contains, nodeAt, touches, type Node, type PromptFile, type Span } from '../../core/index.js';
import { toRange } from '../convert.js';
import { templateAt } from '../place.js';

/** For each offset what to select step by step: name, expression, tag, body, block, template, scalar, prompt. */
export function selectionRanges(file: PromptFile, offsets: readonly number[]): SelectionRange[] {
  return offsets.map((offset) => {
    const [outermost, ...inner] = nested(spansAround(file, offset), offset);
    const first: SelectionRange = { range: toRange(file, outermost ?? { start: offset, end: offset }) };
    return inner.reduce<SelectionRange>((parent, span) => ({ range: toRange(file, span), parent }), first);
  });
}

/** Blocks further out are left out: the answer is nested as deep as they are, and JSON writers recurse. */
const mostNodes = 40;

function spansAround(file: PromptFile, offset: number): readonly Span[] {
  const prompt = file.prompts.find(({ span }) => touches(span, offset));
  const inTemplate = templateAt({ file, offset });
  if (!inTemplate) return prompt ? [prompt.span] : [];
  const { site, offset: inside } = inTemplate;
  const nodes = nodeAt(site.tree, inside).slice(1);
  const spans = [site.tree, ...nodes.slice(-mostNodes)].flatMap((node) => spansOf(node, inside));
  return [inTemplate.prompt.span, site.span, ...spans.map((span) => site.map.toFileSpan(span))];
}

/** What of a node can be selected at an offset, from the outermost on. */
function spansOf(node: Node, offset: number): readonly Span[] {
  const { span } = node;
  switch (node.kind) {
    case 'mustache':
    case 'partial':
      return [span, node.call.span];
    case 'block': {
      const { opener, closer, bodySpan } = node;
      if (offset < opener.span.end) return [span, opener.span, opener.call.span];
      if (touches(bodySpan, offset)) return [span, bodySpan];
      return closer ? [span, closer.span, closer.name.span] : [span];
    }
    case 'else':
      if (offset >= node.tagSpan.end) return [span, node.bodySpan];
      return node.call ? [span, node.tagSpan, node.call.span] : [span, node.tagSpan];
    case 'subexpression':
      return [span, node.call.span];
    case 'hash':
      return [span, node.key.span];
    case 'path':
      return [span, ...node.segments.map((segment) => segment.span)];
    case 'string':
      return [span, { start: span.start + 1, end: node.closed ? span.end - 1 : span.end }];
    case 'comment':
      return [span, node.text];
    case 'template':
    case 'content':
    case 'number':
    case 'keyword':
    case 'missing':
      return [span];
    default:
      return node satisfies never;
  }
}

/** Those that lie at the offset, each smaller than the one before and inside of it. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const chain: Span[] = [];
  for (const span of spans) {
    const outer = chain.at(-1);
    const isSmaller = !outer || (contains(outer, span) && !contains(span, outer));
    if (isSmaller && span.end > span.start && touches(span, offset)) chain.push(span);
  }
  return chain;
}
