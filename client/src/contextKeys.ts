import * as vscode from 'vscode';
import type { ActivePrompt } from './activePrompt.js';
import { Coalesced } from './coalesced.js';
import { PromptList } from './promptList.js';
import type { WorkspacePrompts } from './workspacePrompts.js';

/**
 * Keeps the context keys of menus, key bindings and welcome views: `promptManager.loaded` once the prompts are known,
 * `promptManager.promptFiles` with the paths of their files, `promptManager.activePrompt` while the user is on one.
 */
export function keepContextKeys(prompts: WorkspacePrompts, active: ActivePrompt): vscode.Disposable {
  const paths = new Map<string, readonly string[]>();
  let shown = PromptList.empty;
  const telling = new Coalesced(
    () => set('promptManager.promptFiles', [...paths.values()].flat()),
    // Thousands of paths are not sent for each page of prompts that comes in.
    () => (paths.size > many ? 3000 : 0),
    () => undefined,
  );
  const taking = new Coalesced(
    () => {
      const files = prompts.list
        .changedSince(shown)
        .filter((uri) => paths.has(uri) !== prompts.list.has(uri));
      shown = prompts.list;
      for (const uri of files) {
        if (shown.has(uri)) paths.set(uri, pathsOf(uri));
        else paths.delete(uri);
      }
      if (files.length > 0) telling.request();
    },
    0,
    () => undefined,
  );
  return vscode.Disposable.from(
    taking,
    telling,
    prompts.onDidChange(() => {
      void set('promptManager.loaded', true);
      taking.request();
    }),
    active.onDidChange((prompt) => void set('promptManager.activePrompt', prompt !== undefined)),
  );
}

const many = 500;

/** A window on Windows writes the paths of a remote Linux with backslashes. */
function pathsOf(uri: string): readonly string[] {
  const path = vscode.Uri.parse(uri).fsPath;
  return [path, path.replaceAll('/', '\\')];
}

async function set(key: string, value: unknown): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
