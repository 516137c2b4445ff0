import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PromptManagerApi } from '../../client/src/api.js';
import type { PromptSummary } from '../../server/src/protocol/index.js';

/** The extension under test. */
export function extension(): vscode.Extension<PromptManagerApi> {
  const found = vscode.extensions.getExtension<PromptManagerApi>('prompt-manager.prompt-manager-vscode');
  assert.ok(found, 'The extension is not installed.');
  return found;
}

/** The extension's API, once the prompts are listed. */
export async function startedApi(): Promise<PromptManagerApi> {
  const api = await extension().activate();
  await api.ready;
  return api;
}

/** What `find` returns as soon as it is not undefined: it is tried now and at each `event`. */
export function until<T>(event: vscode.Event<unknown>, find: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const now = find();
    if (now !== undefined) {
      resolve(now);
      return;
    }
    const subscription = event(() => {
      const found = find();
      if (found === undefined) return;
      subscription.dispose();
      resolve(found);
    });
  });
}

/** Writes a file below the workspace's folder `prompts` and opens it. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceRoot(), 'prompts', name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One });
}

/** The prompt of an opened file, once it is listed and fulfils the condition. */
export async function listedPrompt(
  { uri }: vscode.TextDocument,
  holds: (prompt: PromptSummary) => boolean = () => true,
): Promise<PromptSummary> {
  const api = await startedApi();
  let listed = await api.prompts();
  return until(
    (listener) =>
      api.onDidChangePrompts((prompts) => {
        listed = prompts;
        listener(prompts);
      }),
    () => listed.find((prompt) => prompt.uri === uri.toString() && holds(prompt)),
  );
}

/** Replaces the first occurrence of `before` in the editor, without saving, and gives the place after the new text. */
export async function type(
  editor: vscode.TextEditor,
  before: string,
  after: string,
): Promise<vscode.Position> {
  const { document } = editor;
  const offset = document.getText().indexOf(before);
  assert.ok(offset >= 0, `'${before}' is not in ${document.uri.path}.`);
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + before.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, after)));
  const end = document.positionAt(offset + after.length);
  editor.selection = new vscode.Selection(end, end);
  return end;
}

/** The folder that is open. */
export function workspaceRoot(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'No folder is open.');
  return folder.uri;
}

/** Closes every editor, without saving. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** A small prompt without problems, with the id `id`. */
export function letter(id: string): string {
  return `id: ${id}
version: 1.0.0
format: text
template:
  content: |-
    Dear {{name}}, thank you.
  variables: [name]
`;
}
