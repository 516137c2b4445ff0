import * as vscode from 'vscode';
import { t } from '../../l10n/l10n.js';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import type { PreviewAct, PreviewState, SetAct } from '../../webview/preview/messages.js';
import type { ActivePrompt } from '../activePrompt.js';
import { PreviewPanel, type PreviewServices } from './panel.js';
import { readPreviewState } from './state.js';

const viewType = 'promptManager.preview';

/** All open previews: at most one follows the editor, the others are locked to their prompts. */
export class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #open = new Set<PreviewPanel>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly services: PreviewServices,
    active: ActivePrompt,
  ) {
    this.#subscriptions = [
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      active.onDidChange((prompt) => {
        if (prompt) this.#following()?.show(prompt);
      }),
    ];
  }

  /** Shows a prompt beside the editor, in the preview that follows it or in a new one. */
  open(prompt: PromptSummary): void {
    const preview = [...this.#open].find((candidate) => candidate.shows(prompt)) ?? this.#following();
    if (!preview) {
      this.#create(prompt, false);
      return;
    }
    preview.show(prompt);
    preview.panel.reveal(undefined, true);
  }

  /** Shows a prompt in a preview of its own, which stays with it. */
  openLocked(prompt: PromptSummary): void {
    const preview = [...this.#open].find((candidate) => candidate.locked && candidate.shows(prompt));
    if (preview) preview.panel.reveal(undefined, true);
    else this.#create(prompt, true);
  }

  /** Does in the preview that has the focus what a key stands for. */
  act(act: PreviewAct): void {
    this.#focused()?.act(act);
  }

  /** Does something with the input sets of the preview that has the focus. */
  async onSet(act: SetAct): Promise<void> {
    await this.#focused()?.onSet(act, null);
  }

  /** Sends a prompt to a language model; the answer comes in its preview. */
  async runWithModel(prompt: PromptSummary): Promise<void> {
    this.open(prompt);
    await [...this.#open].find((candidate) => candidate.shows(prompt))?.runWithModel();
  }

  /** Fills a preview that was open when the window was closed. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const state = readPreviewState(kept);
    if (state) this.#add(panel, state);
    else panel.dispose();
    return Promise.resolve();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const { panel } of this.#open) panel.dispose();
  }

  #following(): PreviewPanel | undefined {
    return [...this.#open].find(({ locked }) => !locked);
  }

  #focused(): PreviewPanel | undefined {
    const all = [...this.#open];
    return all.find(({ panel }) => panel.active) ?? (all.length === 1 ? all[0] : undefined);
  }

  #create({ uri, index, id }: PromptSummary, locked: boolean): void {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(viewType, t('Preview'), column, {
      enableFindWidget: true,
    });
    this.#add(panel, { uri, index, id, locked });
  }

  #add(panel: vscode.WebviewPanel, state: PreviewState): void {
    const preview = new PreviewPanel(panel, this.services, state);
    this.#open.add(preview);
    panel.onDidDispose(() => this.#open.delete(preview));
  }
}
