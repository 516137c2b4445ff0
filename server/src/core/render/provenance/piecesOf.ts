import type { Block, Expression, PartialCall } from '../../handlebars/index.js';
import type { Span } from '../../text/index.js';
import type { Tile } from './layOut.js';
import type { LoopTurn, PartialTurn, RenderPiece } from './piece.js';
import type { PrintingNode, TracedText } from './tracedText.js';
import type { PrintedBody } from './tracer.js';

/** The loops and partials around a piece. */
type Around = Pick<RenderPiece, 'loops' | 'calls'>;

/** A piece that has no place in the output yet. */
type Unplaced = Omit<RenderPiece, 'start' | 'end'> & { readonly printed: string };

/** The pieces of what a whole text printed. */
export function piecesOf(body: PrintedBody): readonly RenderPiece[] {
  const pieces: RenderPiece[] = [];
  let start = 0;
  for (const { printed, ...piece } of inBody(body, { loops: [], calls: [] })) {
    const end = start + printed.length;
    pieces.push({ start, end, ...piece });
    start = end;
  }
  return pieces;
}

function* inBody({ tiles, program }: PrintedBody, around: Around): Generator<Unplaced> {
  for (const tile of tiles) if (tile.text !== '') yield* inTile(tile, program.of, around);
}

function* inTile(tile: Tile, of: TracedText, around: Around): Generator<Unplaced> {
  const { from, to, text: printed, inner } = tile;
  const { node } = from;
  if (!node || from !== to) {
    const last = to.node ?? node;
    const span = { start: node?.span.start ?? 0, end: last?.span.end ?? of.tree.text.length };
    yield { kind: 'sum', from: { text: of.text, span }, path: undefined, ...around, printed };
    return;
  }
  const whole = wholePiece(node, of, { printed, around });
  if (inner.length === 0) {
    yield whole;
  } else if (inner.map(({ text }) => text).join('') === printed) {
    for (const body of inner) yield* inBody(body, aroundInner(node, of, { body, around }));
  } else {
    const [body] = inner;
    const indent = indentBefore(node, of);
    if (body && indent !== '' && inner.length === 1 && indented(body.text, indent) === printed)
      yield* withIndent(inBody(body, aroundInner(node, of, { body, around })), { ...whole, printed: indent });
    else yield whole;
  }
}

function wholePiece(
  node: PrintingNode,
  { text, tree }: TracedText,
  { printed, around }: { readonly printed: string; readonly around: Around },
): Unplaced {
  switch (node.kind) {
    case 'content': {
      // White space control has taken something from its ends only.
      const start = node.span.start + (node.escaped ? 1 : 0) + Math.max(0, node.value.indexOf(printed));
      const span = { start, end: start + printed.length };
      return { kind: 'text', from: { text, span }, path: undefined, ...around, printed };
    }
    case 'mustache': {
      const { callee, args, hash } = node.call;
      const isPath = callee.kind === 'path' && args.length === 0 && hash.length === 0;
      const path = isPath ? tree.text.slice(callee.span.start, callee.span.end) : undefined;
      return { kind: 'value', from: { text, span: node.span }, path, ...around, printed };
    }
    case 'partial':
      return { kind: 'partial', from: { text, span: node.span }, path: undefined, ...around, printed };
    case 'block': {
      const kind = node.form === 'partial' ? 'partial' : 'block';
      return { kind, from: { text, span: node.span }, path: undefined, ...around, printed };
    }
    case 'else':
    case 'comment':
      return { kind: 'block', from: { text, span: node.span }, path: undefined, ...around, printed };
  }
}

/** What is around a body that ran while a statement printed. */
function aroundInner(
  node: PrintingNode,
  of: TracedText,
  { body, around }: { readonly body: PrintedBody; readonly around: Around },
): Around {
  const { loops, calls } = around;
  if (isPartial(node)) {
    const isFallback = body.program.of === of && isWithin(body, node.span);
    return isFallback ? around : { loops, calls: [...calls, partialTurn(node, of)] };
  }
  const opener = body.turn === undefined ? undefined : loopOpener(node, of);
  if (body.turn === undefined || !opener) return around;
  const turn: LoopTurn = { opener: { text: of.text, span: opener }, at: body.turn };
  return { loops: [...loops, turn], calls };
}

function isPartial(node: PrintingNode): node is PartialCall | Block {
  return node.kind === 'partial' || (node.kind === 'block' && node.form === 'partial');
}

function isWithin({ program }: PrintedBody, { start, end }: Span): boolean {
  const span = program.appended[0]?.node?.span;
  return span !== undefined && start <= span.start && span.end <= end;
}

function partialTurn(node: PartialCall | Block, { text, tree }: TracedText): PartialTurn {
  const { call, span } = node.kind === 'block' ? node.opener : node;
  const { callee } = call;
  return { name: nameOf(callee, tree.text), call: { text, span } };
}

function nameOf(callee: Expression, source: string): string | undefined {
  if (callee.kind === 'string') return callee.value;
  return callee.kind === 'subexpression' ? undefined : source.slice(callee.span.start, callee.span.end);
}

/** The opening tag of a loop; `with` has data variables of its own, too, and is none. */
function loopOpener(node: PrintingNode, { tree }: TracedText): Span | undefined {
  if (node.kind === 'block') {
    const { call, span } = node.opener;
    return nameOf(call.callee, tree.text) === 'with' ? undefined : span;
  }
  const isLoop = node.kind === 'else' && node.call && nameOf(node.call.callee, tree.text) !== 'with';
  return isLoop ? node.tagSpan : undefined;
}

/** The white space before a partial's tag on its line, which Handlebars puts before each line of the partial. */
function indentBefore({ kind, span }: PrintingNode, { tree }: TracedText): string {
  if (kind !== 'partial') return '';
  let start = span.start;
  while (start > 0 && (tree.text[start - 1] === ' ' || tree.text[start - 1] === '\t')) start--;
  return tree.text.slice(start, span.start);
}

/** As Handlebars indents: every line but an empty one at the end. */
function indented(text: string, indent: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => (line === '' && index === lines.length - 1 ? line : indent + line))
    .join('\n');
}

function* withIndent(pieces: Iterable<Unplaced>, indent: Unplaced): Generator<Unplaced> {
  let isLineStart = true;
  for (const piece of pieces) {
    let start = 0;
    for (const line of piece.printed.split(/(?<=\n)/)) {
      if (isLineStart) yield indent;
      yield partOf(piece, start, start + line.length);
      start += line.length;
      isLineStart = line.endsWith('\n');
    }
  }
}

function partOf(piece: Unplaced, start: number, end: number): Unplaced {
  const printed = piece.printed.slice(start, end);
  if (piece.kind !== 'text') return { ...piece, printed };
  const { text, span } = piece.from;
  return { ...piece, printed, from: { text, span: { start: span.start + start, end: span.start + end } } };
}
