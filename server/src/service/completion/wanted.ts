import {
  nodeAt,
  type Block,
  type Call,
  type Node,
  type Path,
  type Span,
  type TagEnds,
  type Template,
} from '../../core/index.js';

/** What may be typed at a cursor in a template; `replace` is the span of the template's text it takes the place of. */
export type Wanted =
  /** The first name in a tag or in parentheses: a variable, a helper, `else`. */
  | { readonly kind: 'callee'; readonly replace: Span; readonly tag: CalleeTag }
  /** The first name of an argument. */
  | { readonly kind: 'argument'; readonly replace: Span; readonly call: Call }
  /** A name behind `x.`, `../` or `this.`. */
  | { readonly kind: 'member'; readonly replace: Span; readonly path: Path; readonly segment: number }
  /** A name behind `@`; `replace` begins with the `@`. */
  | { readonly kind: 'data'; readonly replace: Span }
  | { readonly kind: 'partial'; readonly replace: Span }
  /** The name in a closing tag. */
  | { readonly kind: 'closer'; readonly replace: Span; readonly block: Block };

/** Where a callee stands: in which kind of tag, and whether its closing mark is there already. */
export interface CalleeTag {
  readonly form: 'plain' | 'block' | 'else' | 'subexpression';
  readonly closed: boolean;
  /** The block whose opening tag it is. */
  readonly block?: Block;
  /** Whether arguments follow. */
  readonly hasArguments: boolean;
}

/** What is wanted at an offset of a template's text; nothing in plain text, comments and literals. */
export function wantedAt(tree: Template, offset: number): Wanted | undefined {
  const nodes = nodeAt(tree, offset);
  const depth = nodes.findLastIndex(isTag);
  const owner = nodes[depth];
  if (!owner || !isTag(owner)) return undefined;
  if (owner.kind === 'block' && owner.closer && isInside(owner.closer.tag, owner.closer.span, offset)) {
    return { kind: 'closer', replace: spanAround(owner.closer.name.span, offset), block: owner };
  }
  const { tag, span, call } = headOf(owner);
  if (!isInside(tag, span, offset)) return undefined;
  if (owner.kind === 'else' && !call && offset > tag.open.end) {
    const chained: CalleeTag = { form: 'else', closed: tag.close !== undefined, hasArguments: false };
    return { kind: 'callee', replace: { start: offset, end: offset }, tag: chained };
  }
  const inner = nodes.at(-1);
  if (!call || !inner || inner.kind === 'string' || inner.kind === 'number' || inner.kind === 'content')
    return undefined;
  const sub = nodes.findLast((node) => node.kind === 'subexpression');
  const around = sub?.call ?? call;
  const atCallee = inner === around.callee || (inner !== sub && offset <= around.callee.span.start);
  if (inner.kind === 'path') return wantedInPath(inner, offset, { owner, call: around, sub });
  if (inner.kind === 'hash' && offset <= inner.key.span.end) return undefined;
  const replace = { start: offset, end: offset };
  if (!atCallee && around.callee.kind !== 'missing') return { kind: 'argument', replace, call: around };
  if (isPartial(owner) && !sub) return { kind: 'partial', replace };
  return { kind: 'callee', replace, tag: calleeTag(owner, around, sub) };
}

interface PathPlace {
  readonly owner: TagNode;
  readonly call: Call;
  readonly sub: Node | undefined;
}

function wantedInPath(path: Path, offset: number, { owner, call, sub }: PathPlace): Wanted {
  const touched = path.segments.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const segment = touched < 0 ? path.segments.length : touched;
  const replace = spanAround(path.segments[segment]?.span ?? { start: offset, end: offset }, offset);
  const isCallee = path === call.callee;
  if (isPartial(owner) && isCallee && !sub) return { kind: 'partial', replace: path.span };
  if (path.data && segment === 0)
    return { kind: 'data', replace: { start: path.span.start, end: replace.end } };
  if (segment > 0 || path.depth > 0 || (path.explicitThis && path.segments.length > 0)) {
    return { kind: 'member', replace, path, segment };
  }
  if (path.explicitThis || touched < 0) return { kind: 'argument', replace: path.span, call };
  return isCallee
    ? { kind: 'callee', replace, tag: calleeTag(owner, call, sub) }
    : { kind: 'argument', replace, call };
}

type TagNode = Extract<Node, { kind: 'mustache' | 'partial' | 'block' | 'else' }>;

function isTag(node: Node): node is TagNode {
  return node.kind === 'mustache' || node.kind === 'partial' || node.kind === 'block' || node.kind === 'else';
}

function isPartial(node: TagNode): boolean {
  return node.kind === 'partial' || (node.kind === 'block' && node.form === 'partial');
}

/** The tag that opens a node. */
function headOf(node: TagNode): {
  readonly tag: TagEnds;
  readonly span: Span;
  readonly call: Call | undefined;
} {
  switch (node.kind) {
    case 'mustache':
      return { tag: node.tag, span: node.span, call: node.stray === 'closer' ? undefined : node.call };
    case 'partial':
      return node;
    case 'block':
      return node.opener;
    case 'else':
      return { tag: node.tag, span: node.tagSpan, call: node.call };
  }
}

function calleeTag(owner: TagNode, { args, hash }: Call, sub: Node | undefined): CalleeTag {
  const hasArguments = args.length + hash.length > 0;
  const closed = headOf(owner).tag.close !== undefined;
  if (sub) return { form: 'subexpression', closed, hasArguments };
  switch (owner.kind) {
    case 'block':
      return { form: 'block', closed, hasArguments, block: owner };
    case 'else':
      return { form: 'else', closed, hasArguments };
    case 'mustache':
    case 'partial':
      return { form: 'plain', closed, hasArguments };
  }
}

/** Whether a cursor stands between the marks of a tag. */
function isInside({ open, close }: TagEnds, span: Span, offset: number): boolean {
  return open.end <= offset && offset <= (close?.start ?? span.end);
}

/** The span, or where it is elsewhere an empty one at the cursor: an edit must touch the cursor. */
function spanAround(span: Span, offset: number): Span {
  return span.start <= offset && offset <= span.end ? span : { start: offset, end: offset };
}
