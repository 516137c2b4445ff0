import * as vscode from 'vscode';
import { editPrompt, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { askForId } from '../newPrompt/askForId.js';
import { keyOf } from '../promptKey.js';
import { counted } from '../counted.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { t } from '../../l10n/l10n.js';

/** 'Rename…': gives a prompt another id, and its file the name that goes with it. */
export async function renamePromptCommand(
  server: LanguageServer,
  prompt: PromptSummary,
  prompts: WorkspacePrompts,
): Promise<void> {
  const uri = vscode.Uri.parse(prompt.uri);
  const folder = vscode.Uri.joinPath(uri, '..');
  const id = await askForId(prompts, {
    folder,
    title: t('Rename {0}', prompt.id),
    value: prompt.id,
    own: prompt.id,
  });
  if (id === undefined || id === prompt.id || !(await isConfirmed(prompt))) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const answer = await server.ask(editPrompt, { ...keyOf(prompt), change: { kind: 'id', id } });
  if (answer.kind === 'refused') throw new Error(answer.message);
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    const { start, end } = range;
    edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save()))
    throw new Error(t("'{0}' could not be changed. Try again.", vscode.workspace.asRelativePath(uri)));
  const [, stem = '', extension = ''] = /([^/]*)(\.[^./]+)$/.exec(uri.path) ?? [];
  if (stem !== prompt.id) return;
  const moving = new vscode.WorkspaceEdit();
  moving.renameFile(uri, vscode.Uri.joinPath(folder, `${id}${extension}`), { overwrite: false });
  await vscode.workspace.applyEdit(moving);
}

/** Stored versions are kept by id: that they do not come along is the user's decision. */
async function isConfirmed({ id, versions }: PromptSummary): Promise<boolean> {
  if (versions.length === 0) return true;
  const rename = t('Rename');
  const answer = await vscode.window.showWarningMessage(
    t('‘{0}’ has {1}, which are stored under this id.', id, counted(versions.length, 'version')),
    { modal: true, detail: t('They stay there. Under its new id the prompt begins without versions.') },
    rename,
  );
  return answer === rename;
}
