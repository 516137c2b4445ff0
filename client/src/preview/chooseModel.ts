import * as vscode from 'vscode';
import { numberText, t } from '../../l10n/l10n.js';

const consentKey = 'promptManager.modelConsent';
const lastKey = 'promptManager.lastModel';

/** A language model that the user has chosen and agreed to; undefined when they did not. */
export async function chooseModel(memory: vscode.Memento): Promise<vscode.LanguageModelChat | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (models.length === 0) {
    void vscode.window.showInformationMessage(
      t('VS Code has no language model here. Extensions such as GitHub Copilot bring them; then run again.'),
    );
    return undefined;
  }
  const last = memory.get<string>(lastKey);
  const rows = models
    .map((model) => ({
      label: model.name,
      description: model.id === last ? t('{0} · used last', model.vendor) : model.vendor,
      detail: t('{0} tokens at most', numberText(model.maxInputTokens)),
      model,
    }))
    .sort((a, b) => Number(b.model.id === last) - Number(a.model.id === last));
  const choice = await vscode.window.showQuickPick(rows, {
    title: t('Run with a Language Model'),
    placeHolder: t('Which model gets the rendered prompt?'),
    matchOnDescription: true,
  });
  if (!choice || !(await hasConsent(memory, choice.model))) return undefined;
  await memory.update(lastKey, choice.model.id);
  return choice.model;
}

/** Asks once for each model, in each workspace. */
async function hasConsent(
  memory: vscode.Memento,
  { id, name, vendor }: vscode.LanguageModelChat,
): Promise<boolean> {
  const agreed = memory.get<readonly string[]>(consentKey, []);
  if (agreed.includes(id)) return true;
  const send = t('Send');
  const choice = await vscode.window.showWarningMessage(
    t('Send this prompt to ‘{0}’ of {1}?', name, vendor),
    {
      modal: true,
      detail: t(
        'The rendered messages, with the values of your inputs in them, leave this machine through VS Code’s language model API. Prompt Manager keeps neither the messages nor the answer, only the number of tokens and the time.',
      ),
    },
    send,
  );
  if (choice !== send) return false;
  await memory.update(consentKey, [...agreed, id]);
  return true;
}
