import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';

/** Asks for one of the stored versions of a prompt; says so where there is none. */
export async function chooseVersion(prompt: PromptSummary, title: string): Promise<string | undefined> {
  const { id, versions, labels } = prompt;
  if (versions.length === 0) {
    void vscode.window.showInformationMessage(`'${id}' has no versions yet. Commit the first one.`);
    return undefined;
  }
  const items = versions.map((version) => ({
    label: version,
    description: labels
      .filter((label) => label.version === version)
      .map(({ name }) => name)
      .join(', '),
  }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Which version?' }))?.label;
}
