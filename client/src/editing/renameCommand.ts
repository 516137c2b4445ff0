import * as vscode from 'vscode';
import type { Position } from '../../../server/src/protocol/index.js';

/** The command with which a refactoring asks for a better name; the server calls it, not the user. */
export const renameCommand = 'promptManager.editing.rename';

/** Registers it: the cursor goes to the new name, and VS Code asks. */
export function registerRename(): vscode.Disposable {
  return vscode.commands.registerCommand(renameCommand, async (uri: string, at: Position) => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() !== vscode.Uri.parse(uri).toString()) return;
    const position = new vscode.Position(at.line, at.character);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('editor.action.rename');
  });
}
