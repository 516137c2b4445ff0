import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import type { VersionDocuments } from './versionDocuments.js';

/** 'Compare Versions…': asks for the older side and what to compare it with, and opens the diff editor. */
export async function compareCommand(documents: VersionDocuments, prompt: PromptSummary): Promise<void> {
  const { id, versions } = prompt;
  if (versions.length === 0) {
    void vscode.window.showInformationMessage(
      `'${id}' has no versions yet. Commit the first one to compare with it later.`,
    );
    return;
  }
  const title = `Compare Versions of ${id}`;
  const version = await vscode.window.showQuickPick(versions, { title, placeHolder: 'Which version?' });
  if (version === undefined) return;
  const current = { label: 'Current File', version: undefined };
  const others = versions
    .filter((other) => other !== version)
    .map((other) => ({ label: other, version: other }));
  const other = await vscode.window.showQuickPick([current, ...others], {
    title: `Compare ${version} of ${id}`,
    placeHolder: 'With what?',
  });
  if (other) await documents.compare(prompt, version, other.version);
}
