import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { applyChange } from './applyChange.js';
import { named } from './named.js';

const statuses: readonly { readonly label: string; readonly description: string; readonly icon: string }[] = [
  { label: 'draft', description: 'Being written', icon: 'edit' },
  { label: 'active', description: 'In use', icon: 'pass' },
  { label: 'deprecated', description: 'Still in use, to be replaced', icon: 'warning' },
  { label: 'archived', description: 'No longer in use', icon: 'archive' },
];

/** 'Set Status…': asks for the status of one or more prompts. */
export async function setStatusCommand(
  server: LanguageServer,
  prompts: readonly PromptSummary[],
): Promise<void> {
  const now = new Set(prompts.map(({ status }) => status));
  const picked = await vscode.window.showQuickPick(
    statuses.map(({ label, description, icon }) => ({
      label,
      description: now.size === 1 && now.has(label) ? `${description} (now)` : description,
      iconPath: new vscode.ThemeIcon(icon),
    })),
    { title: `Status of ${named(prompts)}`, placeHolder: 'Which status?' },
  );
  if (picked) await applyChange(server, prompts, () => ({ kind: 'status', status: picked.label }));
}
