import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import {
  promptChanges,
  promptsChanged,
  type FilePrompts,
  type PromptSummary,
} from '../../server/src/protocol/index.js';
import { Coalesced } from './coalesced.js';
import type { LanguageServer } from './languageServer.js';
import { PromptList } from './promptList.js';
import { logError } from './report.js';

/** All prompts of the workspace as the server last listed them, with addresses as VS Code writes them. */
export class WorkspacePrompts implements vscode.Disposable {
  #shown = PromptList.empty;
  /** What was told and is not shown yet. */
  #told: FilePrompts[] = [];
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
        this.#shown = PromptList.empty;
        this.#told = [];
        this.#listing.request();
      }),
    ];
  }

  get list(): PromptList {
    return this.#shown;
  }

  /** Sorted by id. */
  get all(): readonly PromptSummary[] {
    return this.#shown.all;
  }

  /** Asks the server for all that has changed. */
  refresh(): Promise<void> {
    const pull = this.#pulling.then(() => this.#pull());
    this.#pulling = pull.catch(() => undefined);
    return pull;
  }

  /** A large workspace comes in several answers; what came so far is shown from time to time. */
  async #pull(): Promise<void> {
    let pauseEnd = Date.now();
    for (;;) {
      const { revision, files, more } = await this.server.ask(promptChanges, { since: this.#revision });
      this.#revision = revision;
      this.#told.push(...files.map(asVsCodeWrites));
      if (!more) break;
      if (Date.now() < pauseEnd && this.all.length > 0) continue;
      const start = Date.now();
      await this.#show();
      pauseEnd = Date.now() + Math.max(showEveryMs, showingShare * (Date.now() - start));
    }
    await this.#show();
  }

  async #show(): Promise<void> {
    this.#shown = this.#shown.with(this.#told.splice(0));
    // Of thousands of prompts each step takes a while: other extensions have their turn between them.
    await setImmediate();
    this.#changed.fire(this.all);
  }

  dispose(): void {
    this.#listing.dispose();
    this.#changed.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

const showEveryMs = 300;

/** While answers come in, showing them takes no more than such a part of the extension host's time. */
const showingShare = 20;

function asVsCodeWrites({ uri, prompts }: FilePrompts): FilePrompts {
  const address = vscode.Uri.parse(uri).toString();
  return { uri: address, prompts: prompts.map((prompt) => ({ ...prompt, uri: address })) };
}
