import type { Position, Request } from './wire.js';

/** The closing tag that a block needs whose opening tag was just typed; null when it needs none. */
export const closingTag: Request<ClosingTagParams, string | null> = { method: 'promptManager/closingTag' };

export interface ClosingTagParams {
  readonly uri: string;
  /** The version of the document that the client has; the server answers null while it has another. */
  readonly version: number;
  /** Behind the opening tag. */
  readonly position: Position;
}
