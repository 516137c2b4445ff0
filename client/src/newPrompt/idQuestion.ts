import * as vscode from 'vscode';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { checkId } from './checkId.js';
import type { TextQuestion } from './quickSteps.js';
import { t } from '../../l10n/l10n.js';

/** What an id is asked for. */
export interface IdRequest {
  /** Where the prompt's file will be. */
  readonly folder: vscode.Uri;
  /** Of the file's name, such as `.yaml`. */
  readonly extension?: string;
  /** What stands in the box at first. */
  readonly value?: string;
  /** The id that the prompt has already. */
  readonly own?: string;
}

/** The question for the id of a prompt. */
export function idQuestion(
  prompts: WorkspacePrompts,
  { folder, extension = '.yaml', value = '', own }: IdRequest,
): TextQuestion {
  const taken = prompts.all.map(({ id }) => id).filter((id) => id !== own);
  return {
    value,
    prompt: t(
      'The prompt’s id, also the name of its file in ‘{0}’.',
      vscode.workspace.asRelativePath(folder),
    ),
    placeholder: t('refund_reply'),
    validate: async (id) => {
      const mistake = checkId(id, taken);
      if (mistake !== undefined || id === own) return mistake;
      const there = await exists(vscode.Uri.joinPath(folder, `${id}${extension}`));
      return there ? t('There is a file ‘{0}’ already. Type another id.', `${id}${extension}`) : undefined;
    },
  };
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
