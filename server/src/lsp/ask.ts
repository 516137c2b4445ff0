import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { describeFault, type Log } from './log.js';
import type { View } from './view.js';

/**
 * Answers one request from one view of the workspace: the one try/catch of the request path. A cancelled request
 * ends in RequestCancelled; a fault in ours is logged and answered with an error, and hurts no other request.
 */
export type Ask = <Answer>(
  token: CancellationToken,
  answer: (view: View) => Answer | Promise<Answer>,
) => Promise<Answer>;

/** What the `ask` of a method works with. */
export interface AskParts {
  readonly takeView: () => View;
  readonly log: Log;
  /** What a request waits for before it looks at the workspace; undefined once nothing is to be waited for. */
  readonly settling?: () => Promise<void> | undefined;
}

/** Makes the `ask` of one method. */
export function createAsk(method: string, { takeView, log, settling }: AskParts): Ask {
  return async (token, answer) => {
    const settled = settling?.();
    if (settled) await settled;
    // The positions of the request belong to the text of this moment; then the loop turns once, to let a cancel arrive.
    const view = takeView();
    await new Promise((resolve) => setImmediate(resolve));
    throwIfCancelled(token);
    try {
      const result = await answer(view);
      throwIfCancelled(token);
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${method} failed: ${describeFault(error)}`);
      throw new ResponseError(
        ErrorCodes.InternalError,
        `'${method}' failed. The log of the language server says where.`,
      );
    }
  };
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
}
