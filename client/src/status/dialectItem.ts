import * as vscode from 'vscode';
import type { ActivePrompt } from '../activePrompt.js';
import { t } from '../../l10n/l10n.js';

/** The status bar item with the dialect of the active prompt, which lets one choose another. */
export class DialectItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'promptManager.dialect',
    vscode.StatusBarAlignment.Right,
    109,
  );
  readonly #subscription: vscode.Disposable;

  constructor(active: ActivePrompt) {
    this.#item.name = t('Prompt dialect');
    this.#item.command = 'promptManager.chooseDialect';
    this.#subscription = active.onDidChange((prompt) => {
      if (!prompt) {
        this.#item.hide();
        return;
      }
      this.#item.text = prompt.dialect;
      this.#item.tooltip = t('The dialect of this prompt. Choose another.');
      this.#item.accessibilityInformation = { label: t('Dialect of the prompt: {0}', prompt.dialect) };
      this.#item.show();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }
}
