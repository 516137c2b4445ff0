import * as vscode from 'vscode';
import type { PromptSummary } from '../../server/src/protocol/index.js';
import type { ActivePrompt } from './activePrompt.js';
import { promptOf } from './promptOf.js';
import type { WorkspacePrompts } from './workspacePrompts.js';

/** The prompt a command is about: its argument's, else the active one, else one that the user picks. */
export async function choosePrompt(
  argument: unknown,
  prompts: WorkspacePrompts,
  active: ActivePrompt,
): Promise<PromptSummary | undefined> {
  return meantPrompt(argument, prompts, active) ?? active.current ?? (await pick(prompts));
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
      'There are no prompts in this workspace. Make one with ‘New Prompt…’.',
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
    placeHolder: 'Which prompt?',
    matchOnDetail: true,
  });
  return picked?.prompt;
}
