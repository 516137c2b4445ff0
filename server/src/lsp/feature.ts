import type { Connection, ServerCapabilities } from 'vscode-languageserver/node';
import type { Ask } from './ask.js';
import type { Session } from './session.js';

/** A capability and its handler as one value, so that none is announced without being there. */
export interface Feature {
  /** The LSP method that it answers. */
  readonly method: string;
  /** What the server announces for it; a request of our own has none. */
  readonly capability?: Partial<ServerCapabilities>;
  register(on: Connection, ask: Ask, session: Session): void;
}
