import * as vscode from 'vscode';
import type { Position } from '../../../server/src/protocol/index.js';

/** The command with which a refactoring asks for a better name; the server calls it, not the user. */
export const renameCommand = 'promptManager.editing.rename';

/** Registers the commands that the server's lenses and refactorings name: each does at a place what VS Code does there. */
export function registerEditingCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    atPlace(renameCommand, 'editor.action.rename'),
    atPlace('promptManager.editing.references', 'editor.action.referenceSearch.trigger'),
  );
}

function atPlace(command: string, action: string): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (uri: string, { line, character }: Position) => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() !== vscode.Uri.parse(uri).toString()) return;
    const position = new vscode.Position(line, character);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand(action);
  });
}
