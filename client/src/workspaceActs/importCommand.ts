import * as vscode from 'vscode';
import { planImport, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { promptFolders } from '../newPrompt/promptFolders.js';
import { counted } from '../counted.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { t } from '../../l10n/l10n.js';

/** 'Import Collection…': writes each prompt of a collection to a file of its own, all of them or none. */
export async function importCommand(
  server: LanguageServer,
  prompts: WorkspacePrompts,
  given: PromptSummary | undefined,
): Promise<void> {
  const collection = given ? vscode.Uri.parse(given.uri) : await chooseCollection(prompts.all);
  if (!collection) return;
  const document = await vscode.workspace.openTextDocument(collection);
  const plan = await server.ask(planImport, { uri: collection.toString(), text: document.getText() });
  if (plan.kind === 'refused') throw new Error(plan.message);
  const folder = await chooseFolder(prompts.all, collection);
  if (!folder) return;
  const files = plan.files.map(({ id, text }) => ({ uri: vscode.Uri.joinPath(folder, `${id}.yaml`), text }));
  const taken = await existing(files.map(({ uri }) => uri));
  if (taken.length > 0 && !(await mayReplace(taken))) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of files)
    edit.createFile(uri, { overwrite: true, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(
      t("Nothing was imported: see whether '{0}' can be written.", vscode.workspace.asRelativePath(folder)),
    );
  await offerRemoval(collection, files.length);
}

async function chooseCollection(prompts: readonly PromptSummary[]): Promise<vscode.Uri | undefined> {
  const uris = [...new Set(prompts.filter(({ kind }) => kind === 'collection').map(({ uri }) => uri))];
  const known = uris.map((uri) => ({
    label: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    description: counted(prompts.filter((prompt) => prompt.uri === uri).length, 'prompt'),
    uri: vscode.Uri.parse(uri),
  }));
  const other = { label: t('Another File…'), description: '', uri: undefined };
  const title = t('Import Collection');
  const choice =
    known.length === 0
      ? other
      : await vscode.window.showQuickPick([...known, other], { title, placeHolder: t('Which collection?') });
  if (!choice) return undefined;
  if (choice.uri) return choice.uri;
  const filters = { [t('Prompt collections')]: ['yaml', 'yml', 'json'] };
  const [file] = (await vscode.window.showOpenDialog({ title, filters, openLabel: t('Import') })) ?? [];
  return file;
}

async function chooseFolder(
  prompts: readonly PromptSummary[],
  collection: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const root = vscode.workspace.getWorkspaceFolder(collection) ?? vscode.workspace.workspaceFolders?.[0];
  if (!root) throw new Error(t('Open a folder first. Prompts are files in it.'));
  const folders = promptFolders(prompts, root.uri.toString()).map(({ uri }) => vscode.Uri.parse(uri));
  const items = folders.map((uri) => ({ label: vscode.workspace.asRelativePath(uri, false), uri }));
  const choice = await vscode.window.showQuickPick(items, {
    title: t('Import Collection'),
    placeHolder: t('Into which folder?'),
  });
  return choice?.uri;
}

async function existing(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const states = await Promise.all(
    uris.map((uri) =>
      vscode.workspace.fs.stat(uri).then(
        () => [uri],
        () => [],
      ),
    ),
  );
  return states.flat();
}

async function mayReplace(taken: readonly vscode.Uri[]): Promise<boolean> {
  const replace = t('Replace');
  const detail = taken.map((uri) => vscode.workspace.asRelativePath(uri)).join('\n');
  const question =
    taken.length === 1
      ? t('Replace 1 file that is there?')
      : t('Replace {0} files that are there?', taken.length);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, replace)) === replace;
}

/** In the collection the prompts are there a second time now. */
async function offerRemoval(collection: vscode.Uri, count: number): Promise<void> {
  const name = vscode.workspace.asRelativePath(collection);
  const remove = t('Delete the Collection');
  const isOurs = vscode.workspace.getWorkspaceFolder(collection) !== undefined;
  const told = counted(count, 'prompt');
  const message = isOurs ? t("{0} imported. They are in '{1}', too.", told, name) : t('{0} imported.', told);
  const choice = await vscode.window.showInformationMessage(message, ...(isOurs ? [remove] : []));
  if (choice !== remove) return;
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(collection);
  await vscode.workspace.applyEdit(edit);
}
