import * as vscode from 'vscode';
import { copyPrompt, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { askForId } from '../newPrompt/askForId.js';
import { createFile } from '../newPrompt/createFile.js';
import { keyOf } from '../promptKey.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { t } from '../../l10n/l10n.js';

/** 'Duplicate…': writes a copy with another id beside the prompt's file and opens it. */
export async function duplicateCommand(
  server: LanguageServer,
  prompt: PromptSummary,
  prompts: WorkspacePrompts,
): Promise<void> {
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(prompt.uri), '..');
  const id = await askForId(prompts, {
    folder,
    title: t('Duplicate {0}', prompt.id),
    value: `${prompt.id}_copy`,
  });
  if (id === undefined) return;
  const copy = await server.ask(copyPrompt, { ...keyOf(prompt), id });
  if (copy.kind === 'refused') throw new Error(copy.message);
  await createFile(vscode.Uri.joinPath(folder, `${id}.${copy.extension}`), copy.text);
}
