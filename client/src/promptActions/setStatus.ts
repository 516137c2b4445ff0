import * as vscode from 'vscode';
import type { PromptSummary } from '../../../server/src/protocol/index.js';
import type { LanguageServer } from '../languageServer.js';
import { applyChange } from './applyChange.js';
import { named } from './named.js';
import { t } from '../../l10n/l10n.js';

const statuses: readonly { readonly label: string; readonly description: string; readonly icon: string }[] = [
  { label: 'draft', description: t('Being written'), icon: 'edit' },
  { label: 'active', description: t('In use'), icon: 'pass' },
  { label: 'deprecated', description: t('Still in use, to be replaced'), icon: 'warning' },
  { label: 'archived', description: t('No longer in use'), icon: 'archive' },
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
      description: now.size === 1 && now.has(label) ? t('{0} (now)', description) : description,
      iconPath: new vscode.ThemeIcon(icon),
    })),
    { title: t('Status of {0}', named(prompts)), placeHolder: t('Which status?') },
  );
  if (picked) await applyChange(server, prompts, () => ({ kind: 'status', status: picked.label }));
}
