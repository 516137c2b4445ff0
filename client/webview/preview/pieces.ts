import type { FileRange, OutputPiece, Position } from '../../../server/src/protocol/index.js';

/** The cursor of an editor. */
export interface Cursor {
  readonly uri: string;
  readonly position: Position;
}

/** Whether a piece of the output was printed by what the cursor is in: its tag, a loop or a partial around it. */
export function isLit({ kind, from, loops, partials }: OutputPiece, cursor: Cursor | undefined): boolean {
  if (!cursor) return false;
  if (kind !== 'text' && holds(from, cursor)) return true;
  return (
    loops.some(({ opener }) => holds(opener, cursor)) || partials.some(({ call }) => holds(call, cursor))
  );
}

/** The pieces that reach into a stretch of the text, cut to it; offsets count from its start. */
export function piecesBetween(
  pieces: readonly OutputPiece[],
  start: number,
  end: number,
): readonly { readonly index: number; readonly start: number; readonly end: number }[] {
  return pieces.flatMap((piece, index) =>
    piece.end > start && piece.start < end
      ? [{ index, start: Math.max(piece.start, start) - start, end: Math.min(piece.end, end) - start }]
      : [],
  );
}

/** Where a piece comes from, in words: kind, line, turns of loops, partials. */
export function originOf({ kind, from, loops, partials }: OutputPiece): string {
  const line = `line ${String(from.range.start.line + 1)}`;
  const turns = loops.map(({ at }) =>
    typeof at === 'number' ? `, turn ${String(at + 1)} of a loop` : `, at ‘${at}’ of a loop`,
  );
  const names = partials.map(({ name }) => (name === null ? ', in a partial' : `, in the partial ‘${name}’`));
  return `${kinds[kind]}, from ${line}${turns.join('')}${names.join('')}.`;
}

const kinds: Readonly<Record<OutputPiece['kind'], string>> = {
  text: 'Text',
  value: 'Variable',
  sum: 'Neighbouring values, added up',
  block: 'Block whose helper changes its body',
  partial: 'Partial',
};

function holds({ uri, range }: FileRange, cursor: Cursor): boolean {
  return (
    uri === cursor.uri && !isBefore(cursor.position, range.start) && !isBefore(range.end, cursor.position)
  );
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
