import * as vscode from 'vscode';
import {
  promptChanges,
  promptsChanged,
  type FilePrompts,
  type PromptSummary,
} from '../../server/src/protocol/index.js';
import { Coalesced } from './coalesced.js';
import type { LanguageServer } from './languageServer.js';
import { mergePrompts, type PromptsByFile } from './mergePrompts.js';
import { logError } from './report.js';

/** All prompts of the workspace as the server last listed them, with addresses as VS Code writes them. */
export class WorkspacePrompts implements vscode.Disposable {
  #files: PromptsByFile = new Map();
  #all: readonly PromptSummary[] = [];
  #revision = 0;
  #pulling: Promise<void> = Promise.resolve();
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
      server.onDidStart(() => {
        // A new server counts anew.
        this.#revision = 0;
        this.#files = new Map();
        this.#listing.request();
      }),
    ];
  }

  /** Sorted by id. */
  get all(): readonly PromptSummary[] {
    return this.#all;
  }

  /** Asks the server for all that has changed. */
  refresh(): Promise<void> {
    const pull = this.#pulling.then(() => this.#pull());
    this.#pulling = pull.catch(() => undefined);
    return pull;
  }

  /** A large workspace comes in several answers; what came so far is shown from time to time. */
  async #pull(): Promise<void> {
    let shownAt = Date.now();
    for (;;) {
      const { revision, files, more } = await this.server.ask(promptChanges, { since: this.#revision });
      this.#revision = revision;
      this.#files = mergePrompts(this.#files, files.map(asVsCodeWrites));
      if (!more) break;
      if (Date.now() - shownAt < showEveryMs && this.#all.length > 0) continue;
      this.#show();
      shownAt = Date.now();
    }
    this.#show();
  }

  #show(): void {
    this.#all = [...this.#files.values()].flat().sort(byId);
    this.#changed.fire(this.#all);
  }

  dispose(): void {
    this.#listing.dispose();
    this.#changed.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

const showEveryMs = 300;

function asVsCodeWrites({ uri, prompts }: FilePrompts): FilePrompts {
  const address = vscode.Uri.parse(uri).toString();
  return { uri: address, prompts: prompts.map((prompt) => ({ ...prompt, uri: address })) };
}

function byId(a: PromptSummary, b: PromptSummary): number {
  return compare(a.id, b.id) || compare(a.uri, b.uri) || a.index - b.index;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
