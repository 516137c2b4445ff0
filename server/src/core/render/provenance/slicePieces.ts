import type { Span } from '../../text/index.js';
import type { RenderPiece } from './piece.js';

/** The pieces of a stretch of an output, with offsets of a text in which the stretch begins at `at`. */
export function slicePieces(
  pieces: readonly RenderPiece[],
  stretch: Span,
  at: number,
): readonly RenderPiece[] {
  return pieces.flatMap((piece) => {
    const start = Math.max(piece.start, stretch.start);
    const end = Math.min(piece.end, stretch.end);
    if (start >= end) return [];
    const moved = { ...piece, start: start - stretch.start + at, end: end - stretch.start + at };
    if (piece.kind !== 'text') return [moved];
    const { text, span } = piece.from;
    const cut = { start: span.start + start - piece.start, end: span.end - (piece.end - end) };
    return [{ ...moved, from: { text, span: cut } }];
  });
}
