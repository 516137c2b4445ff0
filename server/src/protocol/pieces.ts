import type { FileRange } from './wire.js';

/** A stretch of a message and where it comes from. */
export interface OutputPiece {
  /** UTF-16 offsets of the message's content. */
  readonly start: number;
  readonly end: number;
  readonly kind: PieceKind;
  /** The text or the tags that printed it. */
  readonly from: FileRange;
  /** The path of a value as written. */
  readonly path: string | null;
  /** The turns of the loops around it, outermost first: the opening tag, and the index or key. */
  readonly loops: readonly { readonly opener: FileRange; readonly at: number | string }[];
  /** The partials it stands in, outermost first: the name, null when it is computed, and the tag that calls it. */
  readonly partials: readonly { readonly name: string | null; readonly call: FileRange }[];
}

/**
 * `text` of the template as it stands; `value` of a tag; `sum` of neighbouring tags whose values were added up; `block`
 * and `partial` as a whole where a helper has changed what its body printed, and for the indentation of a partial.
 */
export type PieceKind = (typeof pieceKinds)[number];
export const pieceKinds = ['text', 'value', 'sum', 'block', 'partial'] as const;

/** The pieces of a message as they are sent: a loop prints thousands that come from a few places. */
export interface PackedPieces {
  /** The files that pieces come from. */
  readonly uris: readonly string[];
  /** Five numbers for each place: the index of its file, line and character of its start, then of its end. */
  readonly places: readonly number[];
  readonly paths: readonly string[];
  /** The turns of loops and the partials around pieces, each with the one around it. */
  readonly frames: readonly PackedFrame[];
  /**
   * Five numbers for each piece: its end, which is the start of the next, and indexes of its kind, its place, its path and
   * its innermost frame; -1 for none.
   */
  readonly rows: readonly number[];
}

/** A turn of a loop or a call of a partial; places and the frame around it by index, -1 for none. */
export type PackedFrame =
  | { readonly in: number; readonly opener: number; readonly at: number | string }
  | { readonly in: number; readonly call: number; readonly name: string | null };

/** The pieces that were sent. */
export function unpackPieces(packed: PackedPieces): readonly OutputPiece[] {
  const { paths, frames, rows } = packed;
  const places = placesOf(packed);
  const around = aroundOf(frames, places);
  const pieces: OutputPiece[] = [];
  let start = 0;
  for (let row = 0; row < rows.length; row += 5) {
    const end = rows[row] ?? start;
    const from = places[rows[row + 2] ?? 0];
    if (!from) continue;
    const { loops, partials } = around[rows[row + 4] ?? -1] ?? nothingAround;
    pieces.push({
      start,
      end,
      kind: pieceKinds[rows[row + 1] ?? 0] ?? 'text',
      from,
      path: paths[rows[row + 3] ?? -1] ?? null,
      loops,
      partials,
    });
    start = end;
  }
  return pieces;
}

function placesOf({ uris, places }: PackedPieces): readonly FileRange[] {
  const found: FileRange[] = [];
  const number = (at: number): number => places[at] ?? 0;
  for (let at = 0; at < places.length; at += 5) {
    const start = { line: number(at + 1), character: number(at + 2) };
    const end = { line: number(at + 3), character: number(at + 4) };
    found.push({ uri: uris[number(at)] ?? '', range: { start, end } });
  }
  return found;
}

type Around = Pick<OutputPiece, 'loops' | 'partials'>;

const nothingAround: Around = { loops: [], partials: [] };

/** What is around the pieces of each frame; a frame comes behind the one around it. */
function aroundOf(frames: readonly PackedFrame[], places: readonly FileRange[]): readonly Around[] {
  const found: Around[] = [];
  for (const frame of frames) {
    const { loops, partials } = found[frame.in] ?? nothingAround;
    const place = places['opener' in frame ? frame.opener : frame.call];
    if (!place) found.push({ loops, partials });
    else if ('opener' in frame) found.push({ loops: [...loops, { opener: place, at: frame.at }], partials });
    else found.push({ loops, partials: [...partials, { name: frame.name, call: place }] });
  }
  return found;
}
