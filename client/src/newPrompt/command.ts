import * as vscode from 'vscode';
import { counted } from '../counted.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { createStarter } from './createStarter.js';
import { idQuestion } from './idQuestion.js';
import { promptFolders } from './promptFolders.js';
import { pickStep, runSteps, textStep, type Step } from './quickSteps.js';
import { extensionOf, starters, type Starter } from './starters.js';
import { t } from '../../l10n/l10n.js';

/** What the steps have found out. */
interface Choices {
  readonly starter?: Starter;
  readonly folder?: vscode.Uri;
  readonly id?: string;
}

/** 'New Prompt…': asks for a starter of the gallery, the folder and the id, and opens the new file at its first words. */
export async function newPromptCommand(prompts: WorkspacePrompts, extensionUri: vscode.Uri): Promise<void> {
  const root = await chooseRoot();
  if (!root) return;
  const folders = promptFolders(prompts.all, root.uri.toString()).map(({ uri, count }) => ({
    label: vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false),
    description: count === 0 ? t('a new folder') : counted(count, 'prompt'),
    iconPath: vscode.ThemeIcon.Folder,
    uri: vscode.Uri.parse(uri),
  }));
  const steps: readonly Step<Choices>[] = [
    chooseStarter,
    ...(folders.length > 1 ? [chooseFolder(folders)] : []),
    askId(prompts, folders[0]?.uri ?? vscode.Uri.joinPath(root.uri, 'prompts')),
  ];
  const choices = await runSteps<Choices>(t('New Prompt'), steps, {});
  const folder = choices?.folder ?? folders[0]?.uri;
  if (choices?.starter === undefined || choices.id === undefined || !folder) return;
  await createStarter({ starter: choices.starter, id: choices.id, folder, extensionUri });
}

const gallery = starters.map((starter) => ({
  label: starter.label,
  description: starter.description,
  detail: starter.detail,
  iconPath: new vscode.ThemeIcon(starter.icon),
  starter,
}));

const chooseStarter: Step<Choices> = async (choices, place) => {
  const placeholder = t('What do you start from?');
  const answer = await pickStep(gallery, { ...place, placeholder });
  if (answer.kind !== 'answer') return answer;
  return { kind: 'answer', answer: { ...choices, starter: answer.answer.starter } };
};

function chooseFolder(
  folders: readonly (vscode.QuickPickItem & { readonly uri: vscode.Uri })[],
): Step<Choices> {
  return async (choices, place) => {
    const answer = await pickStep(folders, { ...place, placeholder: t('In which folder?') });
    if (answer.kind !== 'answer') return answer;
    return { kind: 'answer', answer: { ...choices, folder: answer.answer.uri } };
  };
}

function askId(prompts: WorkspacePrompts, usual: vscode.Uri): Step<Choices> {
  return async (choices, place) => {
    const { folder = usual, starter } = choices;
    const request = { folder, ...(starter && { extension: extensionOf(starter) }) };
    const answer = await textStep(idQuestion(prompts, request), place);
    if (answer.kind !== 'answer') return answer;
    return { kind: 'answer', answer: { ...choices, id: answer.answer } };
  };
}

async function chooseRoot(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    return vscode.window.showWorkspaceFolderPick({ placeHolder: t('In which folder is the prompt made?') });
  }
  if (!folders[0])
    void vscode.window.showInformationMessage(t('Open a folder first. Prompts are files in it.'));
  return folders[0];
}
