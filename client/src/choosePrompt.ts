import * as vscode from 'vscode';
import type { PromptSummary } from '../../server/src/protocol/index.js';
import type { ActivePrompt } from './activePrompt.js';
import { promptOf } from './promptOf.js';
import type { WorkspacePrompts } from './workspacePrompts.js';
import { t } from '../l10n/l10n.js';

/** The prompt a command is about: its argument's, else the active one, else one that the user picks. */
export async function choosePrompt(
  argument: unknown,
  prompts: WorkspacePrompts,
  active: ActivePrompt,
): Promise<PromptSummary | undefined> {
  return meantPrompt(argument, prompts, active) ?? active.current ?? (await pick(prompts));
}

/** The prompts a command is about: the selected rows when its row is among them, else its one. */
export async function choosePrompts(
  argument: unknown,
  selection: unknown,
  { prompts, active }: { readonly prompts: WorkspacePrompts; readonly active: ActivePrompt },
): Promise<readonly PromptSummary[]> {
  const rows = Array.isArray(selection) && selection.includes(argument) ? (selection as unknown[]) : [];
  const meant = rows.flatMap((row) => promptOf(row, prompts.all, active.current) ?? []);
  if (meant.length > 0) return [...new Set(meant)];
  const one = await choosePrompt(argument, prompts, active);
  return one ? [one] : [];
}

/** The prompt that the argument of a command means, if it means one. */
export function meantPrompt(
  argument: unknown,
  prompts: WorkspacePrompts,
  active: ActivePrompt,
): PromptSummary | undefined {
  const plain = argument instanceof vscode.Uri ? argument.toString() : argument;
  return promptOf(plain, prompts.all, active.current);
}

async function pick(prompts: WorkspacePrompts): Promise<PromptSummary | undefined> {
  if (prompts.all.length === 0) await prompts.refresh();
  if (prompts.all.length === 0) {
    void vscode.window.showInformationMessage(
      t('There are no prompts in this workspace. Make one with ‘New Prompt…’.'),
    );
    return undefined;
  }
  const items = prompts.all.map((prompt) => ({
    label: prompt.id,
    description: prompt.version ?? '',
    detail: prompt.description ?? '',
    prompt,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: t('Which prompt?'),
    matchOnDetail: true,
  });
  return picked?.prompt;
}
