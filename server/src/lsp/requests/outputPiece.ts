import type { FilePiece, FilePlace } from '../../core/index.js';
import type { FileRange, OutputPiece } from '../../protocol/index.js';
import { toLocation } from '../../service/index.js';

/** A piece of a message, with lines and columns. */
export function outputPiece(
  { start, end, kind, from, path, loops, calls }: FilePiece,
  toFileRange: (place: FilePlace) => FileRange,
): OutputPiece {
  return {
    ...{ start, end, kind, from: toFileRange(from), path: path ?? null },
    loops: loops.map(({ opener, at }) => ({ opener: toFileRange(opener), at })),
    partials: calls.map(({ name, call }) => ({ name: name ?? null, call: toFileRange(call) })),
  };
}

/** Turns places into ranges, each one once: a loop prints the same ones again and again. */
export function fileRanges(): (place: FilePlace) => FileRange {
  const known = new Map<FilePlace, FileRange>();
  return (place) => {
    const range = known.get(place) ?? toLocation(place.file, place.span);
    known.set(place, range);
    return range;
  };
}
