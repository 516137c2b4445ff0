import * as vscode from 'vscode';
import type { PromptKey } from '../../../server/src/protocol/index.js';
import type { PreviewState } from '../../webview/preview/messages.js';
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
  open(key: PromptKey): void {
    const preview = [...this.#open].find((candidate) => candidate.shows(key)) ?? this.#following();
    if (!preview) {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const panel = vscode.window.createWebviewPanel(viewType, 'Preview', column, { enableFindWidget: true });
      this.#add(panel, { uri: key.uri, index: key.index, locked: false });
      return;
    }
    preview.show(key);
    preview.panel.reveal(undefined, true);
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

  #add(panel: vscode.WebviewPanel, state: PreviewState): void {
    const preview = new PreviewPanel(panel, this.services, state);
    this.#open.add(preview);
    panel.onDidDispose(() => this.#open.delete(preview));
  }
}
