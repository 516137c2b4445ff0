import { Memo } from '../../cache/index.js';
import type { Block, Expression, PartialCall } from '../../handlebars/index.js';
import type { Span } from '../../text/index.js';
import type { Tile } from './printed.js';
import type { LoopTurn, PartialTurn, RenderPiece } from './piece.js';
import { placeIn, type PrintingNode, type TracedText } from './tracedText.js';
import type { PrintedBody } from './printed.js';

/** The loops and partials around a piece. */
type Around = Pick<RenderPiece, 'loops' | 'calls'>;

/** What a piece says of its node. */
type Origin = Pick<RenderPiece, 'kind' | 'from' | 'path'>;

/** A piece that has no place in the output yet. */
interface Unplaced {
  readonly printed: string;
  readonly origin: Origin;
  readonly around: Around;
}

/** The pieces of what a text printed that begins at `outputStart` of the output. */
export function piecesOf(body: PrintedBody, outputStart = 0): readonly RenderPiece[] {
  const unplaced: Unplaced[] = [];
  addBody(body, { loops: [], calls: [] }, unplaced);
  let start = outputStart;
  return unplaced.map(({ printed, origin: { kind, from, path }, around: { loops, calls } }) => {
    const end = start + printed.length;
    const piece = { start, end, kind, from, path, loops, calls };
    start = end;
    return piece;
  });
}

function addBody({ tiles, program }: PrintedBody, around: Around, to: Unplaced[]): void {
  for (const tile of tiles) if (tile.text !== '') addTile(tile, program.of, { around, to });
}

function addTile(
  tile: Tile,
  of: TracedText,
  { around, to }: { readonly around: Around; readonly to: Unplaced[] },
): void {
  const { text: printed, inner } = tile;
  const { node } = tile.from;
  if (!node || tile.from !== tile.to) {
    to.push({ printed, origin: sumOrigin(tile, of), around });
  } else if (inner.length > 0 && textOf(inner) === printed) {
    for (const body of inner) addBody(body, aroundInner(node, of, { body, around }), to);
  } else {
    const [body] = inner;
    const indent = body && inner.length === 1 ? indentBefore(node, of) : '';
    const whole = { printed, origin: originOf(node, of, printed), around };
    if (body && indent !== '' && indented(body.text, indent) === printed) {
      const lines: Unplaced[] = [];
      addBody(body, aroundInner(node, of, { body, around }), lines);
      addIndented(lines, { ...whole, printed: indent }, to);
    } else to.push(whole);
  }
}

function textOf(bodies: readonly PrintedBody[]): string {
  return bodies.length === 1 ? (bodies[0]?.text ?? '') : bodies.map(({ text }) => text).join('');
}

function sumOrigin({ from, to }: Tile, of: TracedText): Origin {
  const first = from.node ?? to.node;
  const last = to.node ?? from.node;
  const span = { start: first?.span.start ?? 0, end: last?.span.end ?? of.tree.text.length };
  return { kind: 'sum', from: placeIn(of, span), path: undefined };
}

/** The origins that were made last: a loop asks for the same ones in each turn. */
const origins = new Memo<
  PrintingNode,
  { readonly printed: string; readonly start: number; readonly origin: Origin }
>();

function originOf(node: PrintingNode, of: TracedText, printed: string): Origin {
  const known = origins.get(node);
  const { start } = of;
  if (known?.start === start && (node.kind !== 'content' || known.printed === printed)) return known.origin;
  const origin = makeOrigin(node, of, printed);
  origins.set(node, { printed, start, origin });
  return origin;
}

function makeOrigin(node: PrintingNode, of: TracedText, printed: string): Origin {
  const { text } = of.tree;
  switch (node.kind) {
    case 'content': {
      // White space control has taken something from its ends only.
      const start = node.span.start + (node.escaped ? 1 : 0) + Math.max(0, node.value.indexOf(printed));
      const span = { start, end: start + printed.length };
      return { kind: 'text', from: placeIn(of, span), path: undefined };
    }
    case 'mustache': {
      const { callee, args, hash } = node.call;
      const isPath = callee.kind === 'path' && args.length === 0 && hash.length === 0;
      const path = isPath ? text.slice(callee.span.start, callee.span.end) : undefined;
      return { kind: 'value', from: placeIn(of, node.span), path };
    }
    default:
      return {
        kind: isPartial(node) ? 'partial' : 'block',
        from: placeIn(of, node.span),
        path: undefined,
      };
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
  const turn: LoopTurn = { opener: placeIn(of, opener), at: body.turn };
  return { loops: [...loops, turn], calls };
}

function isPartial(node: PrintingNode): node is PartialCall | Block {
  return node.kind === 'partial' || (node.kind === 'block' && node.form === 'partial');
}

function isWithin({ program }: PrintedBody, { start, end }: Span): boolean {
  const span = program.appended[0]?.node?.span;
  return span !== undefined && start <= span.start && span.end <= end;
}

function partialTurn(node: PartialCall | Block, of: TracedText): PartialTurn {
  const { call, span } = node.kind === 'block' ? node.opener : node;
  const { callee } = call;
  return { name: nameOf(callee, of.tree.text), call: placeIn(of, span) };
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

function addIndented(pieces: readonly Unplaced[], indent: Unplaced, to: Unplaced[]): void {
  let isLineStart = true;
  for (const piece of pieces) {
    let start = 0;
    for (const line of piece.printed.split(/(?<=\n)/)) {
      if (isLineStart) to.push(indent);
      to.push(partOf(piece, start, start + line.length));
      start += line.length;
      isLineStart = line.endsWith('\n');
    }
  }
}

function partOf(piece: Unplaced, start: number, end: number): Unplaced {
  const { origin, around } = piece;
  if (end - start === piece.printed.length) return piece;
  const printed = piece.printed.slice(start, end);
  if (origin.kind !== 'text') return { printed, origin, around };
  const { text, span } = origin.from;
  const from = { text, span: { start: span.start + start, end: span.start + end } };
  return { printed, origin: { ...origin, from }, around };
}
