import * as vscode from 'vscode';
import {
  commitVersion,
  type CommitAnswer,
  type CommitParams,
  type PromptKey,
} from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { gitAuthor } from './author.js';
import { reloaded } from './reloaded.js';
import { savedDocument } from './savedDocument.js';

/** What a version is committed with. */
export type CommitChoice = Pick<CommitParams, 'bump' | 'changelog' | 'git'>;

/**
 * Saves the prompt's file when it has unsaved changes, commits it as a new version, and waits until its editor shows
 * the file as it is then.
 */
export async function commitPrompt(
  server: LanguageServer,
  key: PromptKey,
  choice: CommitChoice,
): Promise<CommitAnswer> {
  const document = await savedDocument(key);
  const author = await authorOf(key);
  const answer = await server.ask(commitVersion, { ...keyOf(key), ...choice, author });
  if (answer.kind === 'committed' && document) await reloaded(document);
  return answer;
}

/** Who commits a version of a prompt; a repository is asked only where the user trusts the workspace. */
export function authorOf({ uri }: PromptKey): Promise<string | null> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
  return gitAuthor(vscode.workspace.isTrusted ? folder?.uri.fsPath : undefined);
}
