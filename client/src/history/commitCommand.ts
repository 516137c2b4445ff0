import * as vscode from 'vscode';
import { promptHistory, type PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { keyOf } from '../promptKey.js';
import { bumpChoices } from './bumpChoices.js';
import { commitPrompt, type CommitChoice } from './commit.js';

/** 'Commit Version…': asks for the number and the reason unless both were given, commits, and tells the result. */
export async function commitCommand(
  server: LanguageServer,
  prompt: PromptSummary,
  given: unknown,
): Promise<void> {
  const choice = readChoice(given) ?? (await askForChoice(server, prompt));
  if (!choice) return;
  const answer = await commitPrompt(server, prompt, choice);
  if (answer.kind === 'committed') {
    void vscode.window.showInformationMessage(`Committed version ${answer.version} of '${prompt.id}'.`);
  } else {
    void vscode.window.showErrorMessage(answer.message);
  }
}

async function askForChoice(
  server: LanguageServer,
  prompt: PromptSummary,
): Promise<CommitChoice | undefined> {
  const history = await server.ask(promptHistory, keyOf(prompt));
  if (!history) throw new Error(`'${prompt.id}' is not there any more.`);
  const possible = bumpChoices(history);
  if (possible.kind === 'none') {
    void vscode.window.showInformationMessage(possible.reason);
    return undefined;
  }
  const items = possible.choices.map(({ bump, label, version, detail }) => ({
    label,
    description: version,
    detail,
    bump,
    version,
  }));
  const title = `Commit Version of ${prompt.id}`;
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'How far does the version go up?',
  });
  if (!picked) return undefined;
  const changelog = await vscode.window.showInputBox({
    title: `Commit ${picked.version} of ${prompt.id}`,
    prompt: 'Say in one line what changed and why.',
    ignoreFocusOut: true,
  });
  return changelog === undefined ? undefined : { bump: picked.bump, changelog: changelog.trim() };
}

/** The choice in the argument of a key binding or of another extension. */
function readChoice(value: unknown): CommitChoice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('bump' in value) || !('changelog' in value) || typeof value.changelog !== 'string') return undefined;
  const { bump, changelog } = value;
  if (bump !== 'major' && bump !== 'minor' && bump !== 'patch' && bump !== 'first') return undefined;
  return { bump, changelog };
}
