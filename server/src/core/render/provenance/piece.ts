import type { Span } from '../../text/index.js';
import type { RenderText } from '../renderText.js';

/** A span of one text of a job. */
export interface TextSpan {
  readonly text: RenderText;
  /** UTF-16 offsets of that text. */
  readonly span: Span;
}

/** A stretch of an output and where it comes from; the pieces of an output lie side by side and make it up. */
export interface RenderPiece {
  /** UTF-16 offsets of the output. */
  readonly start: number;
  readonly end: number;
  /**
   * `text` of the template as it stands; `value` of a tag; `sum` of neighbouring tags whose values were added up;
   * `block` and `partial` as a whole where a helper has changed what the body printed, and for indentation.
   */
  readonly kind: 'text' | 'value' | 'sum' | 'block' | 'partial';
  /** What printed it: exactly this text, or the tags. */
  readonly from: TextSpan;
  /** The path of a value as written. */
  readonly path: string | undefined;
  /** The turns of the loops around it, outermost first. */
  readonly loops: readonly LoopTurn[];
  /** The calls of the partials that it stands in, outermost first. */
  readonly calls: readonly PartialTurn[];
}

/** One turn of a loop. */
export interface LoopTurn {
  /** The opening tag of the loop. */
  readonly opener: TextSpan;
  /** The index in a list, the key in a map. */
  readonly at: number | string;
}

/** A partial that is under way. */
export interface PartialTurn {
  /** The name as it is called; undefined when it is computed. */
  readonly name: string | undefined;
  readonly call: TextSpan;
}
