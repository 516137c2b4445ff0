import * as vscode from 'vscode';
import { editPrompt, type PromptChange, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { t } from '../../l10n/l10n.js';

/**
 * Changes prompts where they stand in their files. Files that have no unsaved changes are saved afterwards; the others
 * are left to their user. Throws the reason when a prompt cannot be changed; those before it have been.
 */
export async function applyChange(
  server: LanguageServer,
  prompts: readonly PromptSummary[],
  changeOf: (prompt: PromptSummary) => PromptChange,
): Promise<void> {
  for (const prompt of prompts) {
    const uri = vscode.Uri.parse(prompt.uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const wasSaved = !document.isDirty;
    const answer = await server.ask(editPrompt, { ...keyOf(prompt), change: changeOf(prompt) });
    if (answer.kind === 'refused') throw new Error(answer.message);
    if (answer.edits.length === 0) continue;
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of answer.edits) {
      const { start, end } = range;
      edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
    if (!(await vscode.workspace.applyEdit(edit)))
      throw new Error(t("'{0}' could not be changed. Try again.", vscode.workspace.asRelativePath(uri)));
    if (wasSaved) await document.save();
  }
}
