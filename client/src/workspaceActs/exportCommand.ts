import * as vscode from 'vscode';
import { promptPayload, type PayloadAnswer, type PromptSummary } from '../../../server/src/protocol/index.js';
import { chooseInputs, usualInputs, type InputsServices } from '../history/chooseInputs.js';
import { keyOf } from '../promptKey.js';
import { counted } from '../counted.js';
import { payloadExtension } from './payloadExtension.js';
import { t } from '../../l10n/l10n.js';

/** 'Export As…': what a framework takes of a prompt, to the clipboard, an editor or a file; of several prompts to a folder. */
export async function exportCommand(
  services: InputsServices,
  prompts: readonly PromptSummary[],
): Promise<void> {
  const [first] = prompts;
  if (!first) return;
  const target = await chooseTarget(services, first);
  if (target === undefined) return;
  if (prompts.length > 1) await exportAll(services, prompts, target);
  else await exportOne(services, first, target);
}

async function exportOne(services: InputsServices, prompt: PromptSummary, target: string): Promise<void> {
  const title = t('Export {0} As {1}', prompt.id, target);
  const inputs = await chooseInputs(services, prompt, title);
  if (!inputs) return;
  const payload = await payloadOf(services, { prompt, target, values: inputs.values });
  const ways = [
    { label: t('$(clippy) Copy to Clipboard'), go: () => copy(prompt, payload) },
    { label: t('$(go-to-file) Open in Editor'), go: () => show(payload) },
    { label: t('$(save-as) Save As…'), go: () => save(prompt, payload) },
  ];
  const way = await vscode.window.showQuickPick(ways, { title, placeHolder: t('Where to?') });
  if (!way) return;
  await way.go();
  if (payload.problems.length > 0)
    void vscode.window.showWarningMessage(`${target}: ${payload.problems.join(' ')}`);
}

async function exportAll(
  services: InputsServices,
  prompts: readonly PromptSummary[],
  target: string,
): Promise<void> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: t('Export {0} Prompts As {1}', prompts.length, target),
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: t('Export Here'),
    })) ?? [];
  if (!folder) return;
  const failures: string[] = [];
  for (const prompt of prompts) {
    try {
      const { values } = await usualInputs(services, prompt);
      const payload = await payloadOf(services, { prompt, target, values });
      const file = vscode.Uri.joinPath(folder, fileName(prompt, payload));
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(payload.text));
    } catch (error) {
      failures.push(error instanceof Error ? error.message : prompt.id);
    }
  }
  const done = counted(prompts.length - failures.length, 'prompt');
  if (failures.length > 0) throw new Error(t('{0} exported. {1}', done, failures.join(' ')));
  void vscode.window.showInformationMessage(
    t("{0} exported to '{1}'.", done, vscode.workspace.asRelativePath(folder)),
  );
}

async function chooseTarget({ server }: InputsServices, prompt: PromptSummary): Promise<string | undefined> {
  const answer = await server.ask(promptPayload, { ...keyOf(prompt), values: {}, target: null });
  if (!answer) throw new Error(t("'{0}' is not there any more. Refresh the view.", prompt.id));
  return vscode.window.showQuickPick(answer.targets, {
    title: t('Export As'),
    placeHolder: t('Which framework?'),
  });
}

interface PayloadRequest {
  readonly prompt: PromptSummary;
  readonly target: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Throws what stands in the way. */
async function payloadOf(
  { server }: InputsServices,
  { prompt, target, values }: PayloadRequest,
): Promise<PayloadAnswer> {
  const answer = await server.ask(promptPayload, { ...keyOf(prompt), values, target });
  if (answer && answer.text !== '') return answer;
  throw new Error(
    t("'{0}' cannot be exported as {1}. {2}", prompt.id, target, answer?.problems.join(' ') ?? '').trim(),
  );
}

async function copy({ id }: PromptSummary, { text, target }: PayloadAnswer): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  void vscode.window.showInformationMessage(t('‘{0}’ is on the clipboard as {1} takes it.', id, target));
}

async function show({ text }: PayloadAnswer): Promise<void> {
  const extension = payloadExtension(text);
  const language = extension === 'prompt' ? 'dotprompt' : extension;
  const document = await vscode.workspace.openTextDocument({ language, content: text });
  await vscode.window.showTextDocument(document);
}

async function save(prompt: PromptSummary, payload: PayloadAnswer): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(prompt.uri));
  const file = await vscode.window.showSaveDialog({
    title: t('Export As'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, fileName(prompt, payload)) }),
  });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(payload.text));
  await vscode.window.showTextDocument(file);
}

function fileName({ id }: PromptSummary, { target, text }: PayloadAnswer): string {
  return `${id.replace(/[\\/]/g, '_')}.${target}.${payloadExtension(text)}`;
}
