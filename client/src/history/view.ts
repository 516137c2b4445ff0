import * as vscode from 'vscode';
import { promptHistory, type CommitAnswer, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { FromHistory, ToHistory } from '../../webview/history/messages.js';
import type { ActivePrompt } from '../activePrompt.js';
import { Coalesced } from '../coalesced.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf, keyText, samePrompt } from '../promptKey.js';
import { guarded, logError, reasonOf } from '../report.js';
import { loadPage } from '../webviewPage.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { authorOf, commitPrompt } from './commit.js';
import { goConflictWay } from './conflictWays.js';
import { gitWarning } from './gitWarning.js';
import { labelCommand } from './labelCommand.js';
import { restoreCommand } from './restoreCommand.js';
import type { VersionDocuments } from './versionDocuments.js';
import { t } from '../../l10n/l10n.js';

/** What the view 'History' works with. */
export interface HistoryServices {
  readonly server: LanguageServer;
  readonly prompts: WorkspacePrompts;
  readonly active: ActivePrompt;
  readonly documents: VersionDocuments;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** The view 'History': the versions of the prompt the user is on, and the form that commits the next one. */
export class HistoryView implements vscode.WebviewViewProvider, vscode.Disposable {
  #view: vscode.WebviewView | undefined;
  #prompt: PromptSummary | undefined;
  readonly #reading: Coalesced;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(private readonly services: HistoryServices) {
    this.#prompt = services.active.current;
    this.#reading = new Coalesced(
      () => this.#read(),
      30,
      (error) => this.#failed(error),
    );
    this.#subscriptions = [
      vscode.window.registerWebviewViewProvider('promptManager.history', this),
      services.active.onDidChange((prompt) => this.#show(prompt)),
      // A record may change on disk while all that the tree shows of the prompt stays as it is.
      services.prompts.onDidChange(() => this.#reading.request()),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    view.webview.onDidReceiveMessage(
      guarded(this.services.log, t('History'), (message: FromHistory) => this.#receive(message)),
    );
    view.onDidDispose(() => {
      this.#view = undefined;
    });
    loadPage(view.webview, this.services.extensionUri, 'history');
  }

  /** Shows a prompt, also one that no editor shows, until the user goes to another. */
  async reveal(prompt: PromptSummary | undefined): Promise<void> {
    if (prompt) this.#show(prompt);
    await vscode.commands.executeCommand('promptManager.history.focus');
  }

  /** Reads the shown history anew. */
  refresh(): void {
    this.#reading.request();
  }

  dispose(): void {
    this.#reading.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(prompt: PromptSummary | undefined): void {
    this.#prompt = prompt;
    this.#reading.request();
  }

  async #receive(message: FromHistory): Promise<void> {
    const prompt = this.#prompt;
    switch (message.kind) {
      case 'ready':
        await this.#read();
        return;
      case 'commit':
        if (prompt) await this.#commit(prompt, message);
        return;
      case 'open':
        if (prompt) await this.services.documents.open(prompt, message.version);
        return;
      case 'compare':
        if (prompt) await this.services.documents.compare(prompt, message.version);
        return;
      case 'compareWorking': {
        const [newest] = prompt?.versions ?? [];
        if (prompt && newest !== undefined) await this.services.documents.compare(prompt, newest);
        return;
      }
      case 'comparePrevious': {
        const previous = prompt?.versions[prompt.versions.indexOf(message.version) + 1];
        if (prompt && previous !== undefined)
          await this.services.documents.compare(prompt, previous, message.version);
        return;
      }
      case 'restore':
        if (prompt) await restoreCommand(this.services.server, prompt, message.version);
        return;
      case 'compareRendered':
        await vscode.commands.executeCommand('promptManager.compareRendered', {
          prompt,
          opens: { kind: 'version', version: message.version },
        });
        return;
      case 'way':
        if (prompt) await goConflictWay(this.services, prompt, message.way);
        this.#reading.request();
        return;
      case 'label':
        if (prompt) await labelCommand(this.services.server, prompt, message.version);
        this.#reading.request();
    }
  }

  async #commit(prompt: PromptSummary, choice: Extract<FromHistory, { kind: 'commit' }>): Promise<void> {
    try {
      const { bump, changelog, git } = choice;
      const answer = await commitPrompt(this.services.server, prompt, { bump, changelog, git });
      this.#post(answer.kind === 'committed' ? committed(answer) : answer);
    } catch (error) {
      logError(this.services.log, error);
      this.#post({ kind: 'refused', message: t('The version was not committed. {0}', reasonOf(error)) });
    }
    this.#reading.request();
  }

  async #read(): Promise<void> {
    if (!this.#view) return;
    const prompt = this.#prompt;
    const history = prompt ? await this.services.server.ask(promptHistory, keyOf(prompt)) : null;
    if (!prompt || !history) {
      if (samePrompt(prompt, this.#prompt)) this.#empty(t('Open a prompt to see its versions.'));
      return;
    }
    const author = await authorOf(prompt);
    if (!samePrompt(prompt, this.#prompt)) return;
    this.#view.description = history.id;
    this.#post({ kind: 'show', key: keyText(prompt), history, author });
  }

  #empty(message: string): void {
    if (this.#view) this.#view.description = '';
    this.#post({ kind: 'empty', message });
  }

  #failed(error: unknown): void {
    logError(this.services.log, error);
    this.#empty(t('The versions could not be read. {0}', reasonOf(error)));
  }

  #post(message: ToHistory): void {
    void this.#view?.webview.postMessage(message);
  }
}

/** The version is stored all the same when Git refuses it; what Git or a hook said is shown whole. */
function committed(answer: Extract<CommitAnswer, { kind: 'committed' }>): ToHistory {
  const warning = gitWarning(answer);
  return { kind: 'committed', version: answer.version, ...(warning !== undefined && { warning }) };
}
