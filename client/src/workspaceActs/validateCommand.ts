import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { counted } from '../counted.js';
import { problemsOf } from '../prompts/tooltip.js';
import type { WorkspacePrompts } from '../workspacePrompts.js';

/** 'Validate Workspace': reads all prompts anew, says how many have problems, and shows the Problems panel if one has. */
export async function validateCommand(prompts: WorkspacePrompts): Promise<void> {
  await prompts.refresh();
  void vscode.window.showInformationMessage(verdict(prompts.all));
  if (prompts.all.some(({ errors, warnings }) => errors + warnings > 0)) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

function verdict(all: readonly PromptSummary[]): string {
  const errors = all.reduce((sum, prompt) => sum + prompt.errors, 0);
  const warnings = all.reduce((sum, prompt) => sum + prompt.warnings, 0);
  const problems = problemsOf({ errors, warnings });
  return t('{0} checked: {1}.', counted(all.length, 'prompt'), problems === '' ? t('no problems') : problems);
}
