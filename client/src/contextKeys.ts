import * as vscode from 'vscode';
import type { ActivePrompt } from './activePrompt.js';
import type { WorkspacePrompts } from './workspacePrompts.js';

/**
 * Keeps the context keys of menus, key bindings and welcome views: `promptManager.loaded` once the prompts are known,
 * `promptManager.promptFiles` with the paths of their files, `promptManager.activePrompt` while the user is on one.
 */
export function keepContextKeys(prompts: WorkspacePrompts, active: ActivePrompt): vscode.Disposable {
  return vscode.Disposable.from(
    prompts.onDidChange((all) => {
      set('promptManager.loaded', true);
      set('promptManager.promptFiles', [...new Set(all.flatMap(({ uri }) => pathsOf(uri)))]);
    }),
    active.onDidChange((prompt) => set('promptManager.activePrompt', prompt !== undefined)),
  );
}

/** A window on Windows writes the paths of a remote Linux with backslashes. */
function pathsOf(uri: string): readonly string[] {
  const path = vscode.Uri.parse(uri).fsPath;
  return [path, path.replaceAll('/', '\\')];
}

function set(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
