import * as vscode from 'vscode';
import { t } from '../../l10n/l10n.js';
import type { ActivePrompt } from '../activePrompt.js';
import { promptStatus } from './model.js';

/** The status bar item of the active prompt; there is none while no prompt is active. */
export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'promptManager.prompt',
    vscode.StatusBarAlignment.Right,
    110,
  );
  readonly #subscription: vscode.Disposable;

  constructor(active: ActivePrompt) {
    this.#item.name = t('Prompt');
    this.#item.command = 'promptManager.showHistory';
    this.#subscription = active.onDidChange((prompt) => {
      if (!prompt) {
        this.#item.hide();
        return;
      }
      const { text, tooltip, spoken } = promptStatus(prompt);
      this.#item.text = text;
      this.#item.tooltip = tooltip;
      this.#item.accessibilityInformation = { label: spoken };
      this.#item.show();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }
}
