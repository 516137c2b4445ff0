import * as vscode from 'vscode';
import type { PromptKey, PromptSummary } from '../../../server/src/protocol/index.js';
import { keyText } from '../promptKey.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { changeDecoration, problemDecoration, type Decoration } from './decoration.js';

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
  return vscode.Disposable.from(
    vscode.window.registerFileDecorationProvider(new RowDecorations(prompts, changeDecoration)),
    vscode.window.registerFileDecorationProvider(new RowDecorations(prompts, problemDecoration)),
  );
}

class RowDecorations implements vscode.FileDecorationProvider {
  readonly onDidChangeFileDecorations: vscode.Event<undefined>;

  constructor(
    private readonly prompts: WorkspacePrompts,
    private readonly decorationOf: (prompt: PromptSummary) => Decoration | undefined,
  ) {
    this.onDidChangeFileDecorations = (listener, self) =>
      prompts.onDidChange(() => {
        listener.call(self, undefined);
      });
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== scheme) return undefined;
    const prompt = this.prompts.all.find((candidate) => `/${keyText(candidate)}` === uri.path);
    const decoration = prompt && this.decorationOf(prompt);
    return (
      decoration &&
      new vscode.FileDecoration(decoration.badge, decoration.tooltip, new vscode.ThemeColor(decoration.color))
    );
  }
}
