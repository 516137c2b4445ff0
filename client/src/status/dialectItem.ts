import * as vscode from 'vscode';
import type { ActivePrompt } from '../activePrompt.js';

/** The status bar item with the dialect of the active prompt, which lets one choose another. */
export class DialectItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'promptManager.dialect',
    vscode.StatusBarAlignment.Right,
    109,
  );
  readonly #subscription: vscode.Disposable;

  constructor(active: ActivePrompt) {
    this.#item.name = 'Prompt dialect';
    this.#item.command = 'promptManager.chooseDialect';
    this.#subscription = active.onDidChange((prompt) => {
      if (!prompt) {
        this.#item.hide();
        return;
      }
      this.#item.text = prompt.dialect;
      this.#item.tooltip = 'The dialect of this prompt. Choose another.';
      this.#item.accessibilityInformation = { label: `Dialect of the prompt: ${prompt.dialect}` };
      this.#item.show();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }
}
