import * as vscode from 'vscode';
import type { PromptKey, PromptSummary } from '../../../server/src/protocol/index.js';
import { keyText } from '../promptKey.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { changeDecoration, changedKeys, problemDecoration, type Decoration } from './decoration.js';

const scheme = 'prompt-manager-row';

/** The address of a prompt's row; prompts of one collection have one each, so each has its own decorations. */
export function rowUri(key: PromptKey): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${keyText(key)}` });
}

/**
 * Registers the decorations of rows. They are two providers because a badge has two characters at most; VS Code joins
 * the badges (`1, M`) and takes the colour of the one registered last.
 */
export function registerDecorations(prompts: WorkspacePrompts): vscode.Disposable {
  const providers = [changeDecoration, problemDecoration].map((of) => new RowDecorations(prompts, of));
  const registrations = providers.map((provider) => vscode.window.registerFileDecorationProvider(provider));
  return vscode.Disposable.from(...registrations, ...providers);
}

/** Tells VS Code only of rows whose decoration has changed: the others would flicker at each key. */
class RowDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  #shown: ReadonlyMap<string, Decoration> = new Map();
  readonly #changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(prompts: WorkspacePrompts, decorationOf: (prompt: PromptSummary) => Decoration | undefined) {
    this.#subscription = prompts.onDidChange((all) => {
      const before = this.#shown;
      this.#shown = decorations(all, decorationOf);
      const changed = changedKeys(before, this.#shown).map((row) => vscode.Uri.parse(row));
      if (changed.length > 0) this.#changed.fire(changed);
    });
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const decoration = uri.scheme === scheme ? this.#shown.get(uri.toString()) : undefined;
    return (
      decoration &&
      new vscode.FileDecoration(decoration.badge, decoration.tooltip, new vscode.ThemeColor(decoration.color))
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** The decorations by the address of their row. */
function decorations(
  prompts: readonly PromptSummary[],
  decorationOf: (prompt: PromptSummary) => Decoration | undefined,
): ReadonlyMap<string, Decoration> {
  return new Map(
    prompts.flatMap((prompt) => {
      const decoration = decorationOf(prompt);
      return decoration ? [[rowUri(prompt).toString(), decoration] as const] : [];
    }),
  );
}
