import * as vscode from 'vscode';
import { checkSecrets, type FoundSecret } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { counted } from '../counted.js';
import { t } from '../../l10n/l10n.js';

/** 'Check for Secrets': looks through all files and lists what looks like a secret, masked; a row leads to its place. */
export async function secretsCommand(server: LanguageServer): Promise<void> {
  const { files, secrets } = await vscode.window.withProgress(
    { location: { viewId: 'promptManager.prompts' }, title: t('Looking for secrets…') },
    () => server.ask(checkSecrets, null),
  );
  const of = t('{0} checked', counted(files, 'file'));
  if (secrets.length === 0) {
    void vscode.window.showInformationMessage(t('{0}: no secrets.', of));
    return;
  }
  const items = secrets.map((secret) => ({
    label: `$(key) ${secret.message}`,
    description: placeOf(secret),
    secret,
  }));
  const title = `${of}: ${counted(secrets.length, 'secret')}`;
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (picked) await open(picked.secret);
}

function placeOf({ uri, range }: FoundSecret): string {
  return t('{0}, line {1}', vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), range.start.line + 1);
}

async function open({ uri, range: { start, end } }: FoundSecret): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}
