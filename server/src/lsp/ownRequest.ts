import type { CancellationToken } from 'vscode-languageserver/node';
import type { Request } from '../protocol/index.js';
import type { Feature } from './feature.js';
import type { Session } from './session.js';
import type { View } from './view.js';

/** What one request of ours is answered from. */
export interface OwnRequestContext {
  readonly view: View;
  readonly session: Session;
  readonly token: CancellationToken;
}

/** A request of ours and its answer as a feature. */
export function ownRequest<Params, Answer>(
  { method }: Request<Params, Answer>,
  answer: (params: Params, context: OwnRequestContext) => Answer | Promise<Answer>,
): Feature {
  return {
    method,
    register(on, ask, session) {
      on.onRequest(method, (params: Params, token: CancellationToken) =>
        ask(token, (view) => answer(params, { view, session, token })),
      );
    },
  };
}
