import type { Disposable, Event } from 'vscode';
import type { Plugin, PromptKey, PromptSummary } from '../../server/src/protocol/index.js';
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
  /** Adds a plugin until it is disposed. Rejects when the name is taken or the plugin cannot be set up. */
  registerPlugin(
    plugin: Plugin,
    config?: Readonly<Record<string, unknown>>,
  ): Promise<Pick<Disposable, 'dispose'>>;
  /** What a registered plugin makes of a prompt, rendered from its unsaved text if the plugin takes it so. */
  exportPrompt(name: string, prompt: PromptKey, values?: Readonly<Record<string, unknown>>): Promise<unknown>;
}
