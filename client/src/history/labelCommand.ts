import * as vscode from 'vscode';
import { moveLabel, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { chooseVersion } from './chooseVersion.js';
import { authorOf } from './commit.js';
import { t } from '../../l10n/l10n.js';

const usual = ['production', 'staging'];

/** 'Set Label…': puts a label on a version, with a question first where it is protected. */
export async function labelCommand(
  server: LanguageServer,
  prompt: PromptSummary,
  given: string | undefined,
): Promise<void> {
  const version = given ?? (await chooseVersion(prompt, t('Label a Version of {0}', prompt.id)));
  const name = version === undefined ? undefined : await chooseLabel(prompt, version);
  if (version === undefined || name === undefined) return;
  const request = { ...keyOf(prompt), version, name, author: await authorOf(prompt) };
  const answer = await server.ask(moveLabel, { ...request, confirmed: false });
  if (answer.kind !== 'confirm') {
    if (answer.kind === 'refused') throw new Error(answer.message);
    return;
  }
  const move = t('Move Label');
  const from = prompt.labels.find((label) => label.name === name)?.version;
  const question =
    from === undefined
      ? t('Move the label ‘{0}’ to {1}?', name, version)
      : t('Move the label ‘{0}’ from {1} to {2}?', name, from, version);
  const detail = t('It is protected: programs may take this version at once.');
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, move)) !== move) return;
  const moved = await server.ask(moveLabel, { ...request, confirmed: true });
  if (moved.kind !== 'moved') throw new Error(moved.message);
}

/** One of the labels in use, or a new one that is typed. */
function chooseLabel({ id, labels }: PromptSummary, version: string): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick();
  picker.title = t('Label Version {0} of {1}', version, id);
  picker.placeholder = t('Choose a label, or type a new one');
  const items = [...new Set([...labels.map(({ name }) => name), ...usual])].map((name) => ({
    label: name,
    description: labels.find((label) => label.name === name)?.version ?? '',
  }));
  picker.items = items;
  return new Promise((resolve) => {
    picker.onDidChangeValue((value) => {
      const typed = value.trim();
      const isNew = typed !== '' && !items.some(({ label }) => label === typed);
      picker.items = isNew ? [...items, { label: typed, description: t('new') }] : items;
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.label);
      picker.dispose();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
