import * as vscode from 'vscode';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { checkId } from './checkId.js';

/** What an id is asked for. */
export interface IdQuestion {
  /** Where the prompt's file will be. */
  readonly folder: vscode.Uri;
  readonly title: string;
  /** What stands in the box at first. */
  readonly value?: string;
  /** The id that the prompt has already. */
  readonly own?: string;
}

/** Asks for the id of a prompt, which is checked as it is typed; undefined when the user gives none. */
export function askForId(
  prompts: WorkspacePrompts,
  { folder, title, value = '', own }: IdQuestion,
): Promise<string | undefined> {
  const taken = prompts.all.map(({ id }) => id).filter((id) => id !== own);
  return Promise.resolve(
    vscode.window.showInputBox({
      title,
      value,
      prompt: `The prompt’s id, also the name of its file in ‘${vscode.workspace.asRelativePath(folder)}’.`,
      placeHolder: 'refund_reply',
      ignoreFocusOut: true,
      validateInput: async (id) => {
        const mistake = checkId(id, taken);
        if (mistake !== undefined || id === own) return mistake;
        const there = await exists(vscode.Uri.joinPath(folder, `${id}.yaml`));
        return there ? `There is a file ‘${id}.yaml’ already. Type another id.` : undefined;
      },
    }),
  );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
