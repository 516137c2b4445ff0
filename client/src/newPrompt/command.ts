import * as vscode from 'vscode';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { askForId } from './askForId.js';
import { createFile } from './createFile.js';
import { promptFolder } from './promptFolder.js';
import { starterFile, type PromptKind } from './starter.js';

interface KindItem extends vscode.QuickPickItem {
  readonly kindOfPrompt: PromptKind;
}

const kinds: readonly KindItem[] = [
  {
    label: 'Chat',
    description: 'system and user messages',
    detail: 'For models that take a conversation. Most do.',
    iconPath: new vscode.ThemeIcon('comment-discussion'),
    kindOfPrompt: 'chat',
  },
  {
    label: 'Text',
    description: 'one piece of text',
    detail: 'For a single instruction, or a text that a program puts together.',
    iconPath: new vscode.ThemeIcon('note'),
    kindOfPrompt: 'text',
  },
];

/** 'New Prompt…': asks for kind and id, writes a file to start from and opens it. */
export async function newPromptCommand(prompts: WorkspacePrompts): Promise<void> {
  const root = await chooseRoot();
  if (!root) return;
  const kind = await vscode.window.showQuickPick(kinds, {
    title: 'New Prompt',
    placeHolder: 'What does the model get?',
  });
  if (!kind) return;
  const folder = vscode.Uri.parse(promptFolder(prompts.all, root.uri.toString()));
  const id = await askForId(prompts, { folder, title: 'New Prompt' });
  if (id === undefined) return;
  await createFile(vscode.Uri.joinPath(folder, `${id}.yaml`), starterFile(kind.kindOfPrompt, id));
}

async function chooseRoot(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    return vscode.window.showWorkspaceFolderPick({ placeHolder: 'In which folder is the prompt made?' });
  }
  if (!folders[0]) void vscode.window.showInformationMessage('Open a folder first. Prompts are files in it.');
  return folders[0];
}
