import * as vscode from 'vscode';
import { verifyVersions, type VerifiedPrompt } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { counted } from '../counted.js';
import { t } from '../../l10n/l10n.js';

/** 'Verify Checksums': reads all stored versions anew and lists what a person should look at. */
export async function verifyCommand(server: LanguageServer): Promise<void> {
  const verified = await vscode.window.withProgress(
    { location: { viewId: 'promptManager.history' }, title: t('Verifying…') },
    () => server.ask(verifyVersions, null),
  );
  const rows = verified.flatMap((prompt) =>
    prompt.findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map((finding) => ({ prompt, finding })),
  );
  const versions = verified.reduce((sum, prompt) => sum + prompt.versions, 0);
  const of = t('{0} of {1} verified', counted(versions, 'version'), counted(verified.length, 'prompt'));
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(t('{0}: no problems.', of));
    return;
  }
  const items = rows.map(({ prompt, finding }) => ({
    label: `$(${finding.severity}) ${prompt.id}${finding.version === null ? '' : ` ${finding.version}`}`,
    detail: finding.message,
    prompt,
  }));
  const title = `${of}: ${counted(rows.length, 'problem')}`;
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (picked) await open(picked.prompt);
}

async function open({ uri, index }: VerifiedPrompt): Promise<void> {
  await vscode.commands.executeCommand('promptManager.showHistory', { uri, index });
}
