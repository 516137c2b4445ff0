import * as vscode from 'vscode';
import {
  promptPayload,
  renderPrompt,
  renderVersion,
  type PromptKey,
  type PromptSummary,
} from '../../../server/src/protocol/index.js';
import type {
  Cursor,
  FromPreview,
  PreviewAct,
  PreviewState,
  SetAct,
  ToPreview,
} from '../../webview/preview/messages.js';
import { Coalesced } from '../coalesced.js';
import type { VersionDocuments } from '../history/versionDocuments.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf, samePrompt } from '../promptKey.js';
import { addressesIn } from './addressesIn.js';
import { guarded, logError, reasonOf } from '../report.js';
import { loadPage } from '../webviewPage.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { chooseModel } from './chooseModel.js';
import { ModelRun } from './modelRun.js';
import { PanelInputs } from './panelInputs.js';
import { pauseAfter } from './pause.js';
import { renderFacts } from './renderFacts.js';
import { applyChanges, revealTemplate } from './reveal.js';
import { shownPrompt } from './shownPrompt.js';
import { TokenCounter } from './tokenCounter.js';
import type { PreviewValues } from './values.js';
import { t } from '../../l10n/l10n.js';

/** What all previews share. */
export interface PreviewServices {
  readonly server: LanguageServer;
  readonly prompts: WorkspacePrompts;
  readonly documents: VersionDocuments;
  readonly values: PreviewValues;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Remembers which models the user has agreed to. */
  readonly memory: vscode.Memento;
}

/** After how many milliseconds an answer is late. */
const lateMs = 300;

/** One preview: a webview that shows a prompt as the model gets it, rendered from the unsaved text. */
export class PreviewPanel {
  #key: PromptKey;
  #id: string;
  #locked: boolean;
  #facts = '';
  /** Addresses of the other files that the rendering came from. */
  #sources: ReadonlySet<string> = new Set();
  /** The server's addresses of the files that pieces may come from, by VS Code's. */
  #addresses: ReadonlyMap<string, string> = new Map();
  #view: Extract<FromPreview, { kind: 'view' }> = {
    kind: 'view',
    tab: 'rendered',
    version: null,
    target: null,
  };
  /** Number of the page's last edit of the values. */
  #edit = 0;
  #costMs = 0;
  /** When the last rendering came. */
  #ended = 0;
  /** Whether a rendering is under way or will soon be. */
  #due = false;
  #cursor: Cursor | null = null;
  readonly #rendering: Coalesced;
  readonly #tokens: TokenCounter;
  readonly #run: ModelRun;
  readonly #inputs: PanelInputs;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly services: PreviewServices,
    { uri, index, id, locked }: PreviewState,
  ) {
    this.#key = { uri, index };
    this.#id = id;
    this.#locked = locked;
    this.#rendering = new Coalesced(
      () => this.#render(),
      () => pauseAfter(this.#costMs, performance.now() - this.#ended),
      (error) => this.#failed(error),
    );
    this.#tokens = new TokenCounter(
      services.server,
      (tokens) => this.#post({ kind: 'tokens', tokens }),
      (error) => logError(services.log, error),
    );
    this.#inputs = new PanelInputs(services.server, services.values, () => ({
      ...this.#key,
      id: this.#id,
    }));
    this.#run = new ModelRun({ ...services, show: (run) => this.#post({ kind: 'run', run }) });
    const subscriptions = [
      this.#run,
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#onChanged(document.uri.toString())),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#onCursor(textEditor)),
      services.prompts.onDidChange(() => this.#onListed()),
      services.server.onDidStart(() => this.#request()),
      panel.webview.onDidReceiveMessage(
        guarded(services.log, t('Preview'), (message: FromPreview) => this.#receive(message)),
      ),
    ];
    panel.onDidDispose(() => {
      this.#rendering.dispose();
      this.#tokens.dispose();
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
  show(prompt: PromptSummary): void {
    if (this.shows(prompt) && this.#id === prompt.id) return;
    this.#run.close();
    this.#key = keyOf(prompt);
    this.#id = prompt.id;
    this.#request();
  }

  /** Does in the page what a key stands for. */
  act(act: PreviewAct): void {
    this.#post({ kind: 'act', act });
  }

  /** Does something with the saved inputs. */
  async onSet(act: SetAct, name: string | null): Promise<void> {
    if ((await this.#inputs.act(act, name)) === 'json') this.act('json');
    this.#request();
  }

  async #receive(message: FromPreview): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#request();
        return;
      case 'values':
        this.#edit = message.edit;
        await this.#inputs.edit(message.values);
        this.#request();
        return;
      case 'lock':
        this.#locked = message.locked;
        this.#request();
        return;
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        return;
      case 'reveal':
        await revealTemplate(message.uri ?? this.#key.uri, message.range);
        return;
      case 'fix':
        await applyChanges(this.#key.uri, message.edits);
        return;
      case 'view':
        this.#view = message;
        await this.#showBeside();
        return;
      case 'openDiff':
        await this.#openDiff(message.version);
        return;
      case 'set':
        await this.onSet(message.act, message.name);
        return;
      case 'run':
        await this.runWithModel();
        return;
      case 'stopRun':
        this.#run.stop();
        return;
      case 'closeRun':
        this.#run.close();
    }
  }

  /** Sends what is rendered to a language model that the user chooses. */
  async runWithModel(): Promise<void> {
    const { server, memory } = this.services;
    const [key, { values }] = [this.#key, this.#inputs.current];
    const model = await chooseModel(memory);
    const answer = model && (await server.ask(renderPrompt, { ...key, values }));
    if (!model || !answer) return;
    const { id, version, outcome } = answer;
    if (outcome.kind === 'failed') throw new Error(t('The prompt does not render. Mend it, then run it.'));
    await this.#run.start({ model, key, id, version, messages: outcome.messages });
  }

  #request(): void {
    this.#due = true;
    this.#rendering.request();
  }

  async #render(): Promise<void> {
    const key = this.#key;
    const { values } = this.#inputs.current;
    const edit = this.#edit;
    this.#facts = this.#listedFacts();
    const started = performance.now();
    const late = setTimeout(() => this.#post({ kind: 'busy' }), lateMs);
    const asked = this.services.server.ask(renderPrompt, { ...key, values, provenance: true });
    const answer = await asked.finally(() => {
      clearTimeout(late);
      this.#due = false;
    });
    this.#ended = performance.now();
    this.#costMs = this.#ended - started;
    if (!this.shows(key)) return;
    if (!answer) {
      this.#post({ kind: 'empty', message: t('Open a prompt to see it here.') });
      return;
    }
    this.#id = answer.id;
    this.#addresses = addressesIn(answer, key.uri);
    this.#inputs.answered(answer.sets, answer.setsUri);
    this.#sources = new Set(
      [...answer.sources, answer.setsUri].map((uri) => vscode.Uri.parse(uri).toString()),
    );
    this.panel.title = t('Preview {0}', answer.id);
    const state = { ...key, id: answer.id, locked: this.#locked };
    const [{ sets }, { shown: run }] = [this.#inputs, this.#run];
    this.#post({ kind: 'show', answer, values, edit, sets, run, state, cursor: this.#cursor });
    this.#tokens.count(answer);
    await this.#showBeside();
  }

  /** Asks for what the chosen tab shows besides the rendering. */
  async #showBeside(): Promise<void> {
    const { tab, version, target } = this.#view;
    const { values } = this.#inputs.current;
    if (tab === 'payload') {
      const payload = await this.services.server.ask(promptPayload, { ...this.#key, values, target });
      if (payload) this.#post({ kind: 'payload', payload });
    }
    if (tab !== 'diff') return;
    const compared = await this.services.server.ask(renderVersion, { ...this.#key, values, version });
    if (compared) this.#post({ kind: 'version', compared });
  }

  async #openDiff(version: string): Promise<void> {
    const prompt = this.services.prompts.all.find((candidate) => this.shows(candidate));
    if (prompt) await this.services.documents.compare(prompt, version);
  }

  #onChanged(uri: string): void {
    if (uri === this.#key.uri || this.#sources.has(uri)) this.#request();
  }

  /** Lights up what the template at the cursor has printed. */
  #onCursor({ document, selection }: vscode.TextEditor): void {
    const uri = document.uri.toString();
    const known = this.#addresses.get(uri);
    if (known === undefined) return;
    const { line, character } = selection.active;
    this.#cursor = { uri: known, position: { line, character } };
    // Where a letter was typed, the cursor goes along with what is rendered of it.
    if (!this.#due) this.#post({ kind: 'cursor', cursor: this.#cursor });
  }

  #onListed(): void {
    const found = shownPrompt(this.services.prompts.all, this.#key, this.#id);
    if (found) this.#key = keyOf(found);
    if (this.#listedFacts() !== this.#facts) this.#request();
  }

  #listedFacts(): string {
    return renderFacts(this.services.prompts.all.find((prompt) => this.shows(prompt)));
  }

  #failed(error: unknown): void {
    logError(this.services.log, error);
    this.#post({ kind: 'empty', message: t('The preview could not be rendered. {0}', reasonOf(error)) });
  }

  #post(message: ToPreview): void {
    void this.panel.webview.postMessage(message);
  }
}
