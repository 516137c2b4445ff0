import {
  visit,
  type BlockParams,
  type Expression,
  type Node,
  type Path,
  type PromptAnalysis,
  type Span,
  type TagEnds,
  type TemplateSite,
} from '../core/index.js';
import { splitByLine } from './convert.js';

/** The kinds of token; the index of each is its number in the protocol. */
export const tokenTypes = [
  'operator',
  'keyword',
  'function',
  'variable',
  'parameter',
  'property',
  'macro',
  'string',
  'number',
  'comment',
] as const;

/** `defaultLibrary`: brought along by the runtime. */
export const tokenModifiers = ['defaultLibrary', 'declaration'] as const;

/** One token of a file. */
export interface Token {
  /** In the file, on one line. */
  readonly span: Span;
  readonly type: (typeof tokenTypes)[number];
  readonly modifier: (typeof tokenModifiers)[number] | undefined;
}

/** The tokens of one template, in no particular order; text that is printed has none. */
export function tokensIn(analysis: PromptAnalysis, site: TemplateSite): readonly Token[] {
  const painter = new Painter(analysis, site);
  visit(site.tree, {
    enter(node, ancestors) {
      painter.paint(node, ancestors.at(-1));
      return undefined;
    },
  });
  return painter.tokens;
}

class Painter {
  readonly tokens: Token[] = [];
  private readonly helpers: ReadonlySet<Expression>;
  private readonly params: ReadonlySet<Path>;

  constructor(
    private readonly analysis: PromptAnalysis,
    private readonly site: TemplateSite,
  ) {
    const { helperCalls, uses } = analysis;
    this.helpers = new Set(helperCalls.flatMap((call) => (call.site === site ? [call.call.callee] : [])));
    this.params = new Set(
      uses.flatMap((use) => {
        const isGiven = use.resolves.kind === 'blockParam' || use.resolves.kind === 'argument';
        return isGiven && use.site === site ? [use.path] : [];
      }),
    );
  }

  paint(node: Node, parent: Node | undefined): void {
    switch (node.kind) {
      case 'template':
      case 'content':
      case 'missing':
        return;
      case 'comment':
        this.add(node.span, 'comment');
        return;
      case 'mustache':
      case 'partial':
        this.tag(node.tag);
        return;
      case 'block':
        this.tag(node.opener.tag);
        this.blockParams(node.opener.blockParams);
        if (node.closer) this.tag(node.closer.tag);
        return;
      case 'else':
        this.elseTag(node.tag);
        this.blockParams(node.blockParams);
        return;
      case 'hash':
        this.add(node.key.span, 'property');
        this.add({ start: node.key.span.end, end: node.value.span.start }, 'operator');
        return;
      case 'subexpression':
        this.add({ start: node.span.start, end: node.span.start + 1 }, 'operator');
        if (node.closed) this.add({ start: node.span.end - 1, end: node.span.end }, 'operator');
        return;
      case 'string':
        this.add(node.span, isPartialName(node, parent) ? 'macro' : 'string');
        return;
      case 'number':
        this.add(node.span, isPartialName(node, parent) ? 'macro' : 'number');
        return;
      case 'keyword':
        this.add(node.span, isPartialName(node, parent) ? 'macro' : 'keyword');
        return;
      case 'path':
        if (isPartialName(node, parent)) this.add(node.span, 'macro');
        else this.path(node, parent);
        return;
      default:
        node satisfies never;
    }
  }

  private path(path: Path, parent: Node | undefined): void {
    const isCloser = parent?.kind === 'block' && parent.closer?.name === path;
    const named = isCloser ? parent.opener.call.callee : path;
    if (this.helpers.has(named)) {
      const isKnown = this.analysis.dialect.helpers.some(({ name }) => name === path.segments[0]?.name);
      this.add(path.span, 'function', isKnown ? 'defaultLibrary' : undefined);
      return;
    }
    if (path.data) {
      this.add(path.span, 'variable', 'defaultLibrary');
      return;
    }
    const [first, ...rest] = path.segments;
    if (path.explicitThis || path.depth > 0) {
      this.add({ start: path.span.start, end: first?.span.start ?? path.span.end }, 'keyword');
    }
    if (first)
      this.add(first.span, this.params.has(path) ? 'parameter' : path.explicitThis ? 'property' : 'variable');
    for (const segment of rest) this.add(segment.span, 'property');
  }

  private tag({ open, close }: TagEnds): void {
    this.add(open, 'operator');
    if (close) this.add(close, 'operator');
  }

  /** The opening mark of `{{else if x}}` holds the word `else`. */
  private elseTag({ open, close }: TagEnds): void {
    const word = this.site.text.slice(open.start, open.end).indexOf('else');
    const start = open.start + word;
    if (word < 0) this.add(open, 'operator');
    else {
      this.add({ start: open.start, end: start }, 'operator');
      this.add({ start, end: start + 'else'.length }, 'keyword');
    }
    if (close) this.add(close, 'operator');
  }

  private blockParams(params: BlockParams | undefined): void {
    const [first] = params?.names ?? [];
    if (!params || !first) return;
    this.add({ start: params.span.start, end: first.span.start }, 'keyword');
    for (const { span } of params.names) this.add(span, 'parameter', 'declaration');
    this.add({ start: params.names.at(-1)?.span.end ?? params.span.end, end: params.span.end }, 'keyword');
  }

  /** Tokens may not cross lines, nor hold the blanks at their ends. */
  private add(inside: Span, type: Token['type'], modifier?: Token['modifier']): void {
    const { file } = this.analysis;
    for (const part of splitByLine(file, this.site.map.toFileSpan(inside))) {
      const text = file.text.slice(part.start, part.end);
      const start = part.start + (text.length - text.trimStart().length);
      const end = part.end - (text.length - text.trimEnd().length);
      if (end > start) this.tokens.push({ span: { start, end }, type, modifier });
    }
  }
}

function isPartialName(node: Expression, parent: Node | undefined): boolean {
  if (parent?.kind === 'partial') return parent.call.callee === node;
  if (parent?.kind !== 'block' || parent.form !== 'partial') return false;
  return parent.opener.call.callee === node || parent.closer?.name === node;
}
