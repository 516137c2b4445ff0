import * as vscode from 'vscode';
import { t } from '../../l10n/l10n.js';

/** Writes a file that was not there before and opens it; throws when it cannot be written. */
export async function createFile(uri: vscode.Uri, text: string): Promise<vscode.TextEditor> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(
      t("'{0}' could not be written. See whether its folder can be.", vscode.workspace.asRelativePath(uri)),
    );
  }
  return vscode.window.showTextDocument(uri);
}
