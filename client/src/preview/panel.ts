import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import {
  countTokens,
  promptPayload,
  renderPrompt,
  renderVersion,
  type PromptKey,
  type PromptSummary,
  type RenderAnswer,
  type SavedInputs,
} from '../../../server/src/protocol/index.js';
import type {
  FromPreview,
  InputSets,
  PreviewAct,
  PreviewState,
  SetAct,
  ToPreview,
  Values,
} from '../../webview/preview/messages.js';
import { Coalesced } from '../coalesced.js';
import type { VersionDocuments } from '../history/versionDocuments.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf, samePrompt } from '../promptKey.js';
import { addressesIn } from './addressesIn.js';
import { guarded, logError, reasonOf } from '../report.js';
import { loadPage } from '../webviewPage.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { moreActs, openSets, saveSet, type SetOutcome, type SetTask } from './inputSetActs.js';
import { pauseAfter } from './pause.js';
import { renderFacts } from './renderFacts.js';
import { applyChanges, revealTemplate } from './reveal.js';
import { shownPrompt } from './shownPrompt.js';
import type { PreviewInputs, PreviewValues } from './values.js';

/** What all previews share. */
export interface PreviewServices {
  readonly server: LanguageServer;
  readonly prompts: WorkspacePrompts;
  readonly documents: VersionDocuments;
  readonly values: PreviewValues;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
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
  /** The saved inputs of the prompt. */
  #saved: readonly SavedInputs[] = [];
  #setsUri = '';
  #view: Extract<FromPreview, { kind: 'view' }> = {
    kind: 'view',
    tab: 'rendered',
    version: null,
    target: null,
  };
  /** Number of the page's last edit of the values. */
  #edit = 0;
  #costMs = 0;
  readonly #rendering: Coalesced;

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
      () => pauseAfter(this.#costMs),
      (error) => this.#failed(error),
    );
    const subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#onChanged(document.uri.toString())),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#onCursor(textEditor)),
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
  show(prompt: PromptSummary): void {
    if (this.shows(prompt) && this.#id === prompt.id) return;
    this.#key = keyOf(prompt);
    this.#id = prompt.id;
    this.#rendering.request();
  }

  /** Does in the page what a key stands for. */
  act(act: PreviewAct): void {
    this.#post({ kind: 'act', act });
  }

  /** Does something with the saved inputs. */
  async onSet(act: SetAct, name: string | null): Promise<void> {
    const { server } = this.services;
    switch (act) {
      case 'choose':
        await this.#keep({ values: this.#valuesOf(name), chosen: name });
        break;
      case 'reset':
        await this.#keep({ values: this.#valuesOf(this.#inputs.chosen), chosen: this.#inputs.chosen });
        break;
      case 'save':
        await this.#take(await saveSet(server, this.#task));
        break;
      case 'more': {
        const outcome = await moreActs(server, this.#task);
        if (outcome === 'json') this.act('json');
        else if (outcome === 'open') await openSets(this.#setsUri);
        else await this.#take(outcome);
      }
    }
    this.#rendering.request();
  }

  get #task(): SetTask {
    return { key: this.#key, names: this.#saved.map(({ name }) => name), ...this.#inputs };
  }

  async #take(outcome: SetOutcome): Promise<void> {
    if (outcome) await this.#keep({ values: this.#inputs.values, ...outcome });
  }

  #valuesOf(name: string | null): Values {
    return this.#saved.find((saved) => saved.name === name)?.values ?? {};
  }

  async #receive(message: FromPreview): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#rendering.request();
        return;
      case 'values':
        this.#edit = message.edit;
        await this.#keep({ ...this.#inputs, values: message.values });
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
    }
  }

  async #render(): Promise<void> {
    const key = this.#key;
    const { values } = this.#inputs;
    const edit = this.#edit;
    this.#facts = this.#listedFacts();
    const started = performance.now();
    const late = setTimeout(() => this.#post({ kind: 'busy' }), lateMs);
    const asked = this.services.server.ask(renderPrompt, { ...key, values, provenance: true });
    const answer = await asked.finally(() => clearTimeout(late));
    this.#costMs = performance.now() - started;
    if (!this.shows(key)) return;
    if (!answer) {
      this.#post({ kind: 'empty', message: 'Open a prompt to see it here.' });
      return;
    }
    this.#id = answer.id;
    this.#addresses = addressesIn(answer, key.uri);
    this.#saved = answer.sets;
    this.#setsUri = answer.setsUri;
    this.#sources = new Set(
      [...answer.sources, answer.setsUri].map((uri) => vscode.Uri.parse(uri).toString()),
    );
    this.panel.title = `Preview ${answer.id}`;
    const state = { ...key, id: answer.id, locked: this.#locked };
    this.#post({ kind: 'show', answer, values, edit, sets: this.#sets, state });
    await Promise.all([this.#count(answer), this.#showBeside()]);
  }

  async #count({ model, outcome }: RenderAnswer): Promise<void> {
    if (outcome.kind !== 'rendered') return;
    const texts = outcome.messages.map(({ content }) => content);
    this.#post({ kind: 'tokens', tokens: await this.services.server.ask(countTokens, { model, texts }) });
  }

  /** Asks for what the chosen tab shows besides the rendering. */
  async #showBeside(): Promise<void> {
    const { tab, version, target } = this.#view;
    const { values } = this.#inputs;
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

  get #inputs(): PreviewInputs {
    return this.services.values.of(this.#key.uri, this.#id);
  }

  get #sets(): InputSets {
    const { values, chosen } = this.#inputs;
    const names = this.#saved.map(({ name }) => name);
    const known = chosen !== null && names.includes(chosen) ? chosen : null;
    return { names, chosen: known, edited: !isDeepStrictEqual(values, this.#valuesOf(known)) };
  }

  async #keep(inputs: PreviewInputs): Promise<void> {
    await this.services.values.keep(this.#key.uri, this.#id, inputs);
  }

  #onChanged(uri: string): void {
    if (uri === this.#key.uri || this.#sources.has(uri)) this.#rendering.request();
  }

  /** Lights up what the template at the cursor has printed. */
  #onCursor({ document, selection }: vscode.TextEditor): void {
    const uri = document.uri.toString();
    const known = this.#addresses.get(uri);
    if (known === undefined) return;
    const { line, character } = selection.active;
    this.#post({ kind: 'cursor', cursor: { uri: known, position: { line, character } } });
  }

  #onListed(): void {
    const found = shownPrompt(this.services.prompts.all, this.#key, this.#id);
    if (found) this.#key = keyOf(found);
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
