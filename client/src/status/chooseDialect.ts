import * as vscode from 'vscode';
import {
  chooseDialect,
  dialectChoices,
  type FileEdits,
  type PromptSummary,
} from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { t } from '../../l10n/l10n.js';

/** 'Choose Dialect…': how the active prompt's file is read, written to `.promptmanager.yaml`, else to the settings. */
export async function chooseDialectCommand(server: LanguageServer, { uri }: PromptSummary): Promise<void> {
  const choices = (await server.ask(dialectChoices, { uri })) ?? [];
  const picked = await vscode.window.showQuickPick(
    choices.map(({ id, name }, index) => ({ label: name, description: index === 0 ? t('now') : id, id })),
    { placeHolder: t('Which dialect is this file written in?') },
  );
  if (!picked || picked.id === choices[0]?.id) return;
  const edits = await server.ask(chooseDialect, { uri, dialect: picked.id });
  if (edits) await applied(edits);
  else await inSettings(vscode.Uri.parse(uri), picked.id);
}

async function applied({ uri, edits }: FileEdits): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(target, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return;
  await (await vscode.workspace.openTextDocument(target)).save();
}

async function inSettings(file: vscode.Uri, dialect: string): Promise<void> {
  if (!vscode.workspace.getWorkspaceFolder(file)) {
    void vscode.window.showWarningMessage(
      t('The dialect of a single file cannot be kept. Open the folder that it lies in.'),
    );
    return;
  }
  const settings = vscode.workspace.getConfiguration('promptManager');
  const chosen = settings.get<Record<string, string>>('dialect') ?? {};
  const path = vscode.workspace.asRelativePath(file, false);
  await settings.update('dialect', { ...chosen, [path]: dialect }, vscode.ConfigurationTarget.Workspace);
}
