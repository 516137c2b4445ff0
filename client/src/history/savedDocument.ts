import * as vscode from 'vscode';
import type { PromptKey } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';

/** The open document of a prompt's file, saved when it has unsaved changes; throws when it cannot be saved. */
export async function savedDocument({ uri }: PromptKey): Promise<vscode.TextDocument | undefined> {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  if (document?.isDirty && !(await document.save())) {
    const name = vscode.workspace.asRelativePath(document.uri);
    throw new Error(t("'{0}' could not be saved. Save it, then try again.", name));
  }
  return document;
}
