import type { FileRange, OutputPiece, Position } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import type { Cursor } from './messages.js';

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
  const found: { readonly index: number; readonly start: number; readonly end: number }[] = [];
  for (let index = firstBehind(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.start >= end) break;
    found.push({ index, start: Math.max(piece.start, start) - start, end: Math.min(piece.end, end) - start });
  }
  return found;
}

/** The index of the first piece that ends behind an offset; they lie side by side. */
function firstBehind(pieces: readonly OutputPiece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a piece comes from, in words: kind, line, turns of loops, partials. */
export function originOf({ kind, from, loops, partials }: OutputPiece): string {
  const turns = loops.map(({ at }) =>
    typeof at === 'number' ? t('turn {0} of a loop', at + 1) : t('at ‘{0}’ of a loop', at),
  );
  const names = partials.map(({ name }) =>
    name === null ? t('in a partial') : t('in the partial ‘{0}’', name),
  );
  return `${[kinds[kind], t('from line {0}', from.range.start.line + 1), ...turns, ...names].join(', ')}.`;
}

const kinds: Readonly<Record<OutputPiece['kind'], string>> = {
  text: t('Text'),
  value: t('Variable'),
  sum: t('Neighbouring values, added up'),
  block: t('Block whose helper changes its body'),
  partial: t('Partial'),
};

function holds({ uri, range }: FileRange, cursor: Cursor): boolean {
  return (
    uri === cursor.uri && !isBefore(cursor.position, range.start) && !isBefore(range.end, cursor.position)
  );
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
