import type { Range } from '../../../server/src/protocol/index.js';

/** A place in a file; null for the file of the prompt itself. */
export interface Place {
  readonly uri: string | null;
  readonly range: Range;
}
