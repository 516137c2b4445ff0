import type { Span } from '../../text/index.js';
import type { MappedText } from '../mappedText.js';
import type { RenderPiece } from './piece.js';

/** The pieces of a text that was cut and decoded out of an output with these pieces. */
export function mapPieces(pieces: readonly RenderPiece[], to: MappedText): readonly RenderPiece[] {
  const found: RenderPiece[] = [];
  const { length } = to.text;
  let next = 0;
  for (let start = 0; start < length;) {
    const from = to.sourceOf({ start, end: start + 1 }).start;
    while ((pieces[next]?.end ?? Infinity) <= from) next++;
    const piece = pieces[next];
    if (!piece) break;
    let end = start + 1;
    while (end < length && to.sourceOf({ start: end, end: end + 1 }).start < piece.end) end++;
    found.push({ ...cut(piece, to.sourceOf({ start, end })), start, end });
    start = end;
  }
  return found;
}

/** The piece with the part of its template that printed this stretch of the output. */
function cut(piece: RenderPiece, { start, end }: Span): RenderPiece {
  if (piece.kind !== 'text') return piece;
  const { text, span } = piece.from;
  const last = Math.min(end, piece.end);
  return {
    ...piece,
    from: {
      text,
      span: { start: span.start + start - piece.start, end: span.start + last - piece.start },
    },
  };
}
