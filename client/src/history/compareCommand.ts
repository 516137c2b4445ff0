import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import type { VersionDocuments } from './versionDocuments.js';
import { t } from '../../l10n/l10n.js';

/** 'Compare Versions…': asks for the older side and what to compare it with, and opens the diff editor. */
export async function compareCommand(documents: VersionDocuments, prompt: PromptSummary): Promise<void> {
  const { id, versions } = prompt;
  if (versions.length === 0) {
    void vscode.window.showInformationMessage(
      t("'{0}' has no versions yet. Commit the first one to compare with it later.", id),
    );
    return;
  }
  const title = t('Compare Versions of {0}', id);
  const version = await vscode.window.showQuickPick(versions, { title, placeHolder: t('Which version?') });
  if (version === undefined) return;
  const current = { label: t('Current File'), version: undefined };
  const others = versions
    .filter((other) => other !== version)
    .map((other) => ({ label: other, version: other }));
  const other = await vscode.window.showQuickPick([current, ...others], {
    title: t('Compare {0} of {1}', version, id),
    placeHolder: t('With what?'),
  });
  if (other) await documents.compare(prompt, version, other.version);
}
