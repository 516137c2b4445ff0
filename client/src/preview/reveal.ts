import * as vscode from 'vscode';
import type { Position } from '../../../server/src/protocol/index.js';

/** Shows a place of a prompt's file, in the column where the file is already shown if there is one. */
export async function revealTemplate(uri: string, { line, character }: Position): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri);
  const place = new vscode.Range(line, character, line, character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    selection: place,
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
  });
}
