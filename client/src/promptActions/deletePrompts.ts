import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { applyChange } from './applyChange.js';
import { named } from './named.js';
import { t } from '../../l10n/l10n.js';

/** 'Delete…': asks, then moves files to the trash and takes prompts out of their collections. Versions stay stored. */
export async function deletePromptsCommand(
  server: LanguageServer,
  prompts: readonly PromptSummary[],
): Promise<void> {
  const remove = t('Delete');
  const answer = await vscode.window.showWarningMessage(
    t('Delete {0}?', prompts.length === 1 ? `‘${named(prompts)}’` : named(prompts)),
    { modal: true, detail: detailOf(prompts) },
    remove,
  );
  if (answer !== remove) return;
  // From the last to the first, as each removal moves those behind it up.
  const inCollections = prompts.filter(({ kind }) => kind === 'collection').sort((a, b) => b.index - a.index);
  await applyChange(server, inCollections, () => ({ kind: 'remove' }));
  const files = prompts.filter(({ kind }) => kind === 'prompt').map(({ uri }) => vscode.Uri.parse(uri));
  const edit = new vscode.WorkspaceEdit();
  for (const file of files) edit.deleteFile(file);
  // The `size` of an edit does not count the files that it deletes.
  if (files.length > 0 && !(await vscode.workspace.applyEdit(edit)))
    throw new Error(t('The files could not be deleted. See whether they can be written.'));
}

function detailOf(prompts: readonly PromptSummary[]): string {
  const files = prompts.some(({ kind }) => kind === 'prompt');
  const versions = prompts.some((prompt) => prompt.versions.length > 0);
  return [
    files ? t('Undo in the Explorer brings a file back.') : t('Undo in its file brings a prompt back.'),
    versions ? t('Stored versions stay.') : '',
  ]
    .join(' ')
    .trim();
}
