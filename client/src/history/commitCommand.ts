import * as vscode from 'vscode';
import { promptHistory, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { bumpChoices } from './bumpChoices.js';
import { commitPrompt, type CommitChoice } from './commit.js';
import { gitWarning } from './gitWarning.js';
import { t } from '../../l10n/l10n.js';

/** 'Commit Version…': asks for the number and the reason unless both were given, commits, and tells the result. */
export async function commitCommand(
  server: LanguageServer,
  prompt: PromptSummary,
  given: unknown,
): Promise<void> {
  const choice = readChoice(given) ?? (await askForChoice(server, prompt));
  if (!choice) return;
  const answer = await commitPrompt(server, prompt, choice);
  if (answer.kind === 'refused') {
    void vscode.window.showErrorMessage(answer.message);
    return;
  }
  const warning = gitWarning(answer);
  if (warning === undefined) {
    void vscode.window.showInformationMessage(
      t("Committed version {0} of '{1}'.", answer.version, prompt.id),
    );
  } else {
    void vscode.window.showWarningMessage(warning);
  }
}

async function askForChoice(
  server: LanguageServer,
  prompt: PromptSummary,
): Promise<CommitChoice | undefined> {
  const history = await server.ask(promptHistory, keyOf(prompt));
  if (!history) throw new Error(t("'{0}' is not there any more.", prompt.id));
  const possible = bumpChoices(history);
  if (possible.kind === 'none') {
    void vscode.window.showInformationMessage(possible.reason);
    return undefined;
  }
  const { proposal } = history;
  const items = possible.choices
    .map(({ bump, label, version, detail }) => ({
      label,
      description: bump === proposal?.bump ? t('{0}, proposed', version) : version,
      detail: bump === proposal?.bump ? proposal.reasons.join(' ') : detail,
      bump,
      version,
    }))
    // What is proposed stands first, so that Enter takes it.
    .sort((a, b) => Number(b.bump === proposal?.bump) - Number(a.bump === proposal?.bump));
  const title = t('Commit Version of {0}', prompt.id);
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: t('How far does the version go up?'),
  });
  if (!picked) return undefined;
  const changelog = await vscode.window.showInputBox({
    title: t('Commit {0} of {1}', picked.version, prompt.id),
    prompt: t('Say in one line what changed and why.'),
    value: proposal?.changelog ?? '',
    ignoreFocusOut: true,
  });
  if (changelog === undefined) return undefined;
  // As the box 'Also commit to Git' stands when the History view opens.
  return { bump: picked.bump, changelog: changelog.trim(), git: history.git ?? false };
}

/** The choice in the argument of a key binding or of another extension. */
function readChoice(value: unknown): CommitChoice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('bump' in value) || !('changelog' in value) || typeof value.changelog !== 'string') return undefined;
  const { bump, changelog } = value;
  if (bump !== 'major' && bump !== 'minor' && bump !== 'patch' && bump !== 'first') return undefined;
  return { bump, changelog };
}
