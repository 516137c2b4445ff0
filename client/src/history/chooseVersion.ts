import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';

/** Asks for one of the stored versions of a prompt; says so where there is none. */
export async function chooseVersion(prompt: PromptSummary, title: string): Promise<string | undefined> {
  const { id, versions, labels } = prompt;
  if (versions.length === 0) {
    void vscode.window.showInformationMessage(t("'{0}' has no versions yet. Commit the first one.", id));
    return undefined;
  }
  const items = versions.map((version) => ({
    label: version,
    description: labels
      .filter((label) => label.version === version)
      .map(({ name }) => name)
      .join(', '),
  }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: t('Which version?') }))?.label;
}
