import * as vscode from 'vscode';
import { fillStarter } from './fillStarter.js';
import type { Starter } from './starters.js';
import { t } from '../../l10n/l10n.js';

interface Request {
  readonly starter: Starter;
  readonly id: string;
  /** Where the prompt's file goes. */
  readonly folder: vscode.Uri;
  readonly extensionUri: vscode.Uri;
}

/** Writes the files of a starter, none of which may be there, and opens the prompt with its first words selected. */
export async function createStarter({ starter, id, folder, extensionUri }: Request): Promise<void> {
  const gallery = vscode.Uri.joinPath(extensionUri, 'client', 'src', 'newPrompt', 'starters');
  const edit = new vscode.WorkspaceEdit();
  const targets: vscode.Uri[] = [];
  for (const { source, target } of starter.files) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(gallery, ...source.split('/')));
    const text = fillStarter(new TextDecoder().decode(bytes), id);
    const uri = vscode.Uri.joinPath(folder, ...target.replace('{id}', id).split('/'));
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
    targets.push(uri);
  }
  const [prompt] = targets;
  if (!prompt || !(await vscode.workspace.applyEdit(edit)))
    throw new Error(
      t(
        "'{0}' could not be written. See whether the folder can be.",
        targets.map((uri) => vscode.workspace.asRelativePath(uri)).join("', '"),
      ),
    );
  const editor = await vscode.window.showTextDocument(prompt);
  const at = editor.document.getText().indexOf(starter.selects);
  if (at < 0) return;
  const start = editor.document.positionAt(at);
  editor.selection = new vscode.Selection(start, editor.document.positionAt(at + starter.selects.length));
  editor.revealRange(editor.selection);
}
