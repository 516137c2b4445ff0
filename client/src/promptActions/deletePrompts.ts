import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { applyChange } from './applyChange.js';
import { named } from './named.js';

/** 'Delete…': asks, then moves files to the trash and takes prompts out of their collections. Versions stay stored. */
export async function deletePromptsCommand(
  server: LanguageServer,
  prompts: readonly PromptSummary[],
): Promise<void> {
  const remove = 'Delete';
  const answer = await vscode.window.showWarningMessage(
    `Delete ${prompts.length === 1 ? `‘${named(prompts)}’` : named(prompts)}?`,
    { modal: true, detail: detailOf(prompts) },
    remove,
  );
  if (answer !== remove) return;
  // From the last to the first, as each removal moves those behind it up.
  const inCollections = prompts.filter(({ kind }) => kind === 'collection').sort((a, b) => b.index - a.index);
  await applyChange(server, inCollections, () => ({ kind: 'remove' }));
  const edit = new vscode.WorkspaceEdit();
  for (const { kind, uri } of prompts) if (kind === 'prompt') edit.deleteFile(vscode.Uri.parse(uri));
  if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit)))
    throw new Error('The files could not be deleted. See whether they can be written.');
}

function detailOf(prompts: readonly PromptSummary[]): string {
  const files = prompts.some(({ kind }) => kind === 'prompt');
  const versions = prompts.some((prompt) => prompt.versions.length > 0);
  return [
    files ? 'Undo in the Explorer brings a file back.' : 'Undo in its file brings a prompt back.',
    versions ? 'Stored versions stay.' : '',
  ]
    .join(' ')
    .trim();
}
