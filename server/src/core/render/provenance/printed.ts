import type { Appended, TracedProgram } from './tracedText.js';

/** What one run of a body printed. */
export interface PrintedBody {
  readonly program: TracedProgram;
  readonly text: string;
  /** They make up the text. */
  readonly tiles: readonly Tile[];
  /** The turn of a loop, when the body ran with data variables of its own: `@index` or `@key`. */
  readonly turn: number | string | undefined;
}

/** Something that a body has appended to its output. */
export interface PrintedPiece {
  /** Its index in what the program appends. */
  readonly id: number;
  readonly value: unknown;
  /** What ran meanwhile: bodies of its block, a partial. */
  readonly inner: readonly PrintedBody[];
}

/** A stretch of what a body printed. */
export interface Tile {
  /** What printed it: one place, or several whose values were added up. */
  readonly from: Appended;
  readonly to: Appended;
  readonly text: string;
  /** What ran meanwhile, whether or not it became part of the text. */
  readonly inner: readonly PrintedBody[];
}
