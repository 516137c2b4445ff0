import * as vscode from 'vscode';
import type { Range, TextChange } from '../../../server/src/protocol/index.js';

/** Selects a range of a prompt's file, in the column where the file is already shown if there is one. */
export async function revealTemplate(uri: string, range: Range): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    selection: toRange(range),
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
  });
}

/** Makes edits in a prompt's file, as one step that can be undone. */
export async function applyChanges(uri: string, changes: readonly TextChange[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of changes) edit.replace(vscode.Uri.parse(uri), toRange(range), newText);
  await vscode.workspace.applyEdit(edit);
}

/** A range as VS Code has it. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
