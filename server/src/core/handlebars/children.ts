import type { Call, Node } from './syntax.js';

/** The nodes directly below a node, in the order of their places in a text without errors. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'template':
      return node.body;
    case 'mustache':
    case 'partial':
    case 'subexpression':
      return partsOf(node.call);
    case 'block': {
      const closing = node.closer ? [node.closer.name] : [];
      return [...partsOf(node.opener.call), ...node.body, ...node.branches, ...closing];
    }
    case 'else':
      return node.call ? [...partsOf(node.call), ...node.body] : node.body;
    case 'hash':
      return [node.value];
    case 'content':
    case 'comment':
    case 'path':
    case 'string':
    case 'number':
    case 'keyword':
    case 'missing':
      return none;
  }
}

const none: readonly Node[] = [];

function partsOf({ callee, args, hash }: Call): readonly Node[] {
  if (hash.length > 0) return [callee, ...args, ...hash];
  return args.length > 0 ? [callee, ...args] : [callee];
}
