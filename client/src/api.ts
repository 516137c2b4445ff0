import type { Event } from 'vscode';
import type { PromptSummary } from '../../server/src/protocol/index.js';
import type { Row } from './prompts/row.js';

/** What `activate` gives to other extensions and to tests. */
export interface PromptManagerApi {
  /** Settles when the language server has started and has listed the prompts for the first time. */
  readonly ready: Promise<void>;
  /** The prompts of the workspace, as the server sees them now. */
  prompts(): Promise<readonly PromptSummary[]>;
  /** Fires when the prompts were read anew; the view shows them by then. */
  readonly onDidChangePrompts: Event<readonly PromptSummary[]>;
  /** The top rows of the view 'Prompts', as shown now. */
  rows(): readonly Row[];
}
