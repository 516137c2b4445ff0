import * as vscode from 'vscode';
import {
  changeInputSets,
  sampleInputs,
  type InputSetChange,
  type PromptKey,
} from '../../../server/src/protocol/index.js';
import type { Values } from '../../webview/preview/messages.js';
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
  const name = task.chosen ?? (await askName(task, 'Save Inputs As', ''));
  if (name === undefined) return undefined;
  return change(server, task, { kind: 'save', name, values: task.values }, name);
}

/** Offers what else can be done with the inputs, and does it. */
export async function moreActs(server: LanguageServer, task: SetTask): Promise<SetOutcome | 'json' | 'open'> {
  const { chosen, values } = task;
  const acts: readonly Act[] = [
    { label: '$(add) Save As New Set…', act: 'saveAs' },
    ...(chosen === null ? [] : actsOn(chosen)),
    { label: '$(sparkle) Fill with Sample Values', act: 'sample' },
    { label: '$(json) Edit as JSON', act: 'json' },
    { label: '$(go-to-file) Open File of Input Sets', act: 'open' },
  ];
  const choice = await vscode.window.showQuickPick(acts, { title: 'Inputs' });
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
      const name = await askName(task, 'Save Inputs As', proposal);
      return name === undefined ? undefined : change(server, task, { kind: 'save', name, values }, name);
    }
    case 'rename': {
      const name = await askName(task, `Rename ‘${chosen ?? ''}’`, chosen ?? '');
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
    { label: `$(copy) Duplicate ‘${chosen}’…`, act: 'duplicate' },
    { label: `$(edit) Rename ‘${chosen}’…`, act: 'rename' },
    { label: `$(trash) Delete ‘${chosen}’…`, act: 'delete' },
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
    prompt: 'A name that says what is special about these inputs',
    validateInput: (text) => {
      const trimmed = text.trim();
      if (trimmed === '') return 'Write a name.';
      return trimmed !== chosen && names.includes(trimmed)
        ? `There is a set ‘${trimmed}’ already.`
        : undefined;
    },
  });
  return name?.trim();
}

async function confirmed(name: string): Promise<boolean> {
  const act = 'Delete';
  const answer = await vscode.window.showWarningMessage(
    `Delete the input set ‘${name}’?`,
    { modal: true, detail: 'Undo in its file brings it back.' },
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

async function write(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(uri);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const replacement = new vscode.WorkspaceEdit();
  replacement.replace(uri, all, text);
  await vscode.workspace.applyEdit(replacement);
  await document.save();
}

/** Shows the file of input sets; says so where there is none yet. */
export async function openSets(uri: string): Promise<void> {
  const address = vscode.Uri.parse(uri);
  try {
    await vscode.workspace.fs.stat(address);
  } catch {
    void vscode.window.showInformationMessage('No inputs are saved yet. Save some to make the file.');
    return;
  }
  await vscode.window.showTextDocument(address, { viewColumn: vscode.ViewColumn.One });
}
