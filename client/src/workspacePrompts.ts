import * as vscode from 'vscode';
import { listPrompts, promptsChanged, type PromptSummary } from '../../server/src/protocol/index.js';
import { Coalesced } from './coalesced.js';
import type { LanguageServer } from './languageServer.js';
import { logError } from './report.js';

/** All prompts of the workspace as the server last listed them, with addresses as VS Code writes them. */
export class WorkspacePrompts implements vscode.Disposable {
  #all: readonly PromptSummary[] = [];
  #asked = 0;
  readonly #changed = new vscode.EventEmitter<readonly PromptSummary[]>();
  readonly #listing: Coalesced;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly server: LanguageServer,
    log: vscode.LogOutputChannel,
  ) {
    this.#listing = new Coalesced(
      () => this.refresh(),
      20,
      (error) => logError(log, error),
    );
    this.#subscriptions = [
      server.on(promptsChanged, () => this.#listing.request()),
      server.onDidStart(() => this.#listing.request()),
    ];
  }

  get all(): readonly PromptSummary[] {
    return this.#all;
  }

  /** Asks the server anew. */
  async refresh(): Promise<void> {
    const question = ++this.#asked;
    const listed = await this.server.ask(listPrompts, null);
    if (question !== this.#asked) return;
    this.#all = listed.map((prompt) => ({ ...prompt, uri: vscode.Uri.parse(prompt.uri).toString() }));
    this.#changed.fire(this.#all);
  }

  dispose(): void {
    this.#listing.dispose();
    this.#changed.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
