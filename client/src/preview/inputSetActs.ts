import * as vscode from 'vscode';
import {
  changeInputSets,
  sampleInputs,
  type InputSetChange,
  type PromptKey,
} from '../../../server/src/protocol/index.js';
import type { Values } from '../../webview/preview/messages.js';
import { t } from '../../l10n/l10n.js';
import type { LanguageServer } from '../languageServer.js';

/** What somebody wants to do with the input sets of a prompt. */
export interface SetTask {
  readonly key: PromptKey;
  readonly names: readonly string[];
  /** The set that is chosen now. */
  readonly chosen: string | null;
  readonly values: Values;
}

/** What is shown afterwards; undefined where nothing was done. */
export type SetOutcome = { readonly chosen: string | null; readonly values?: Values } | undefined;

/** A row of the list of what else can be done. */
interface Act extends vscode.QuickPickItem {
  readonly act: 'saveAs' | 'duplicate' | 'rename' | 'delete' | 'sample' | 'json' | 'open';
}

/** Saves the values as the chosen set, or asks for the name of a new one. */
export async function saveSet(server: LanguageServer, task: SetTask): Promise<SetOutcome> {
  const name = task.chosen ?? (await askName(task, t('Save Inputs As'), ''));
  if (name === undefined) return undefined;
  return change(server, task, { kind: 'save', name, values: task.values }, name);
}

/** Offers what else can be done with the inputs, and does it. */
export async function moreActs(server: LanguageServer, task: SetTask): Promise<SetOutcome | 'json' | 'open'> {
  const { chosen, values } = task;
  const acts: readonly Act[] = [
    { label: `$(add) ${t('Save As New Set…')}`, act: 'saveAs' },
    ...(chosen === null ? [] : actsOn(chosen)),
    { label: `$(sparkle) ${t('Fill with Sample Values')}`, act: 'sample' },
    { label: `$(json) ${t('Edit as JSON')}`, act: 'json' },
    { label: `$(go-to-file) ${t('Open File of Input Sets')}`, act: 'open' },
  ];
  const choice = await vscode.window.showQuickPick(acts, { title: t('Inputs') });
  if (!choice) return undefined;
  switch (choice.act) {
    case 'json':
    case 'open':
      return choice.act;
    case 'sample':
      return { chosen, values: await server.ask(sampleInputs, task.key) };
    case 'saveAs':
    case 'duplicate': {
      const proposal = choice.act === 'duplicate' ? `${chosen ?? ''} 2` : '';
      const name = await askName(task, t('Save Inputs As'), proposal);
      return name === undefined ? undefined : change(server, task, { kind: 'save', name, values }, name);
    }
    case 'rename': {
      const name = await askName(task, t('Rename ‘{0}’', chosen ?? ''), chosen ?? '');
      if (name === undefined || chosen === null || name === chosen) return undefined;
      return change(server, task, { kind: 'rename', name: chosen, to: name }, name);
    }
    case 'delete': {
      if (chosen === null || !(await confirmed(chosen))) return undefined;
      return change(server, task, { kind: 'delete', name: chosen }, null);
    }
  }
}

function actsOn(chosen: string): readonly Act[] {
  return [
    { label: `$(copy) ${t('Duplicate ‘{0}’…', chosen)}`, act: 'duplicate' },
    { label: `$(edit) ${t('Rename ‘{0}’…', chosen)}`, act: 'rename' },
    { label: `$(trash) ${t('Delete ‘{0}’…', chosen)}`, act: 'delete' },
  ];
}

async function askName(
  { names, chosen }: SetTask,
  title: string,
  value: string,
): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    value,
    prompt: t('A name that says what is special about these inputs'),
    validateInput: (text) => {
      const trimmed = text.trim();
      if (trimmed === '') return t('Write a name.');
      return trimmed !== chosen && names.includes(trimmed)
        ? t('There is a set ‘{0}’ already.', trimmed)
        : undefined;
    },
  });
  return name?.trim();
}

async function confirmed(name: string): Promise<boolean> {
  const act = t('Delete');
  const answer = await vscode.window.showWarningMessage(
    t('Delete the input set ‘{0}’?', name),
    { modal: true, detail: t('Undo in its file brings it back.') },
    act,
  );
  return answer === act;
}

/** Has the server make the change, and writes what it answers: through the editor, so that it can be undone. */
async function change(
  server: LanguageServer,
  { key }: SetTask,
  wanted: InputSetChange,
  chosen: string | null,
): Promise<SetOutcome> {
  const answer = await server.ask(changeInputSets, { ...key, change: wanted });
  if (answer.kind === 'refused') throw new Error(answer.message);
  await write(vscode.Uri.parse(answer.uri), answer.text);
  return { chosen };
}

/** Makes the file with its text in one step where there is none; where there is one, through its document. */
async function write(uri: vscode.Uri, text: string): Promise<void> {
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  await vscode.workspace.applyEdit(creation);
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() !== text) {
    const replacement = new vscode.WorkspaceEdit();
    replacement.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(replacement);
  }
  await document.save();
}

/** Shows the file of input sets; says so where there is none yet. */
export async function openSets(uri: string): Promise<void> {
  const address = vscode.Uri.parse(uri);
  try {
    await vscode.workspace.fs.stat(address);
  } catch {
    void vscode.window.showInformationMessage(t('No inputs are saved yet. Save some to make the file.'));
    return;
  }
  await vscode.window.showTextDocument(address, { viewColumn: vscode.ViewColumn.One });
}
