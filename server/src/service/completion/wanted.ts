import {
  nodeAt,
  touches,
  type Block,
  type Call,
  type HashArgument,
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
  /** The first name of an argument, or of the value of a hash argument. */
  | {
      readonly kind: 'argument';
      readonly replace: Span;
      readonly call: Call;
      readonly hash: HashArgument | undefined;
    }
  /** The key of a hash argument that has its `=`. */
  | { readonly kind: 'hashKey'; readonly replace: Span; readonly call: Call; readonly hash: HashArgument }
  /** A name behind `x.`, `../` or `this.`. */
  | { readonly kind: 'member'; readonly replace: Span; readonly path: Path; readonly segment: number }
  /** A name behind `@`; `replace` begins with the `@`. */
  | { readonly kind: 'data'; readonly replace: Span }
  | { readonly kind: 'partial'; readonly replace: Span }
  /** The name in a closing tag. */
  | { readonly kind: 'closer'; readonly replace: Span; readonly block: Block };

/** Where a callee stands: in which kind of tag, and whether its closing mark is there already. */
export interface CalleeTag {
  /** `output` is a tag that can only print: `{{{x}}}`, `{{&x}}`. */
  readonly form: 'plain' | 'output' | 'block' | 'else' | 'subexpression';
  readonly closed: boolean;
  /** Whether the name stands directly behind the opening mark, so that a `#` or `>` may begin it. */
  readonly atMark: boolean;
  /** Whether the path goes on behind the name, so that it can only be a value. */
  readonly goesOn: boolean;
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
    const replace = { start: offset, end: offset };
    const closed = tag.close !== undefined;
    const chained: CalleeTag = { form: 'else', closed, atMark: false, goesOn: false, hasArguments: false };
    return { kind: 'callee', replace, tag: chained };
  }
  const inner = nodes.at(-1);
  if (!call || !inner || inner.kind === 'string' || inner.kind === 'number' || inner.kind === 'content')
    return undefined;
  const sub = nodes.findLast((node) => node.kind === 'subexpression');
  const around = sub?.call ?? call;
  const atCallee = inner === around.callee || (inner !== sub && offset <= around.callee.span.start);
  const hash = nodes.findLast((node) => node.kind === 'hash' && around.hash.includes(node));
  const place: PathPlace = { owner, call: around, sub, hash: hash?.kind === 'hash' ? hash : undefined };
  if (place.hash && touches(place.hash.key.span, offset)) {
    return { kind: 'hashKey', replace: place.hash.key.span, call: around, hash: place.hash };
  }
  if (inner.kind === 'path') return wantedInPath(inner, offset, place);
  const replace = { start: offset, end: offset };
  if (!atCallee && around.callee.kind !== 'missing') {
    return { kind: 'argument', replace, call: around, hash: place.hash };
  }
  if (isPartial(owner) && !sub) return { kind: 'partial', replace };
  return { kind: 'callee', replace, tag: calleeTag(place, replace.start) };
}

interface PathPlace {
  readonly owner: TagNode;
  readonly call: Call;
  readonly sub: Node | undefined;
  /** The hash argument that the cursor is in. */
  readonly hash: HashArgument | undefined;
}

function wantedInPath(path: Path, offset: number, place: PathPlace): Wanted {
  const { owner, call, sub, hash } = place;
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
  if (path.explicitThis || touched < 0) return { kind: 'argument', replace: path.span, call, hash };
  if (!isCallee) return { kind: 'argument', replace, call, hash };
  return {
    kind: 'callee',
    replace,
    tag: { ...calleeTag(place, replace.start), goesOn: path.segments.length > 1 },
  };
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

function calleeTag({ owner, call: { args, hash }, sub }: PathPlace, start: number): CalleeTag {
  const { tag } = headOf(owner);
  const known = {
    closed: tag.close !== undefined,
    atMark: tag.open.end === start,
    goesOn: false,
    hasArguments: args.length + hash.length > 0,
  };
  if (sub) return { ...known, form: 'subexpression' };
  switch (owner.kind) {
    case 'block':
      return { ...known, form: 'block', block: owner };
    case 'else':
      return { ...known, form: 'else' };
    case 'mustache':
      return { ...known, form: owner.form === 'plain' ? 'plain' : 'output' };
    case 'partial':
      return { ...known, form: 'output' };
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
