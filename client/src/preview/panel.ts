import * as vscode from 'vscode';
import { renderPrompt, type PromptKey } from '../../../server/src/protocol/index.js';
import type { FromPreview, PreviewState, ToPreview } from '../../webview/preview/messages.js';
import { Coalesced } from '../coalesced.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf, samePrompt } from '../promptKey.js';
import { guarded, logError, reasonOf } from '../report.js';
import { loadPage } from '../webviewPage.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { renderFacts } from './renderFacts.js';
import { revealTemplate } from './reveal.js';
import type { PreviewValues } from './values.js';

/** What all previews share. */
export interface PreviewServices {
  readonly server: LanguageServer;
  readonly prompts: WorkspacePrompts;
  readonly values: PreviewValues;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** How long typing goes on before it is rendered, in milliseconds. */
const pause = 60;

/** One preview: a webview that shows a prompt as the model gets it, rendered from the unsaved text. */
export class PreviewPanel {
  #key: PromptKey;
  #locked: boolean;
  #facts = '';
  readonly #rendering: Coalesced;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly services: PreviewServices,
    { uri, index, locked }: PreviewState,
  ) {
    this.#key = { uri, index };
    this.#locked = locked;
    this.#rendering = new Coalesced(
      () => this.#render(),
      pause,
      (error) => this.#failed(error),
    );
    const subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#key.uri) this.#rendering.request();
      }),
      services.prompts.onDidChange(() => this.#onListed()),
      services.server.onDidStart(() => this.#rendering.request()),
      panel.webview.onDidReceiveMessage(
        guarded(services.log, 'Preview', (message: FromPreview) => this.#receive(message)),
      ),
    ];
    panel.onDidDispose(() => {
      this.#rendering.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    });
    panel.iconPath = {
      light: vscode.Uri.joinPath(services.extensionUri, 'client', 'media', 'preview-light.svg'),
      dark: vscode.Uri.joinPath(services.extensionUri, 'client', 'media', 'preview-dark.svg'),
    };
    loadPage(panel.webview, services.extensionUri, 'preview');
  }

  /** Whether it stays with its prompt. */
  get locked(): boolean {
    return this.#locked;
  }

  shows(key: PromptKey): boolean {
    return samePrompt(key, this.#key);
  }

  /** Shows another prompt. */
  show(key: PromptKey): void {
    if (this.shows(key)) return;
    this.#key = keyOf(key);
    this.#rendering.request();
  }

  async #receive(message: FromPreview): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#rendering.request();
        return;
      case 'values':
        await this.services.values.keep(this.#key, message.values);
        this.#rendering.request();
        return;
      case 'lock':
        this.#locked = message.locked;
        this.#rendering.request();
        return;
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        return;
      case 'reveal':
        await revealTemplate(this.#key.uri, message);
    }
  }

  async #render(): Promise<void> {
    const key = this.#key;
    const values = this.services.values.of(key);
    this.#facts = this.#listedFacts();
    const answer = await this.services.server.ask(renderPrompt, { ...key, values });
    if (!this.shows(key)) return;
    if (!answer) {
      this.#post({ kind: 'empty', message: 'Open a prompt to see it here.' });
      return;
    }
    this.panel.title = `Preview ${answer.id}`;
    this.#post({ kind: 'show', answer, values, state: { ...key, locked: this.#locked } });
  }

  #onListed(): void {
    if (this.#listedFacts() !== this.#facts) this.#rendering.request();
  }

  #listedFacts(): string {
    return renderFacts(this.services.prompts.all.find((prompt) => this.shows(prompt)));
  }

  #failed(error: unknown): void {
    logError(this.services.log, error);
    this.#post({ kind: 'empty', message: `The preview could not be rendered. ${reasonOf(error)}` });
  }

  #post(message: ToPreview): void {
    void this.panel.webview.postMessage(message);
  }
}
