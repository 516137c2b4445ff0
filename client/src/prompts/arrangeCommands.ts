import * as vscode from 'vscode';
import { groupings, sortings, type GroupingId, type SortingId } from './arrangement.js';
import type { PromptsView } from './provider.js';
import { t } from '../../l10n/l10n.js';

/** 'Group By…': how the tree puts prompts together. */
export async function groupByCommand(tree: PromptsView): Promise<void> {
  const items = [
    ...Object.entries(groupings).map(([id, { label, icon }]) => ({ id: id as GroupingId, label, icon })),
    { id: 'flat' as const, label: t('None'), icon: 'list-flat' },
  ];
  const picked = await choose(t('Group Prompts By'), items, tree.arrangement.grouping);
  if (picked) await tree.arrange({ grouping: picked });
}

/** 'Sort By…': in which order the tree shows prompts. */
export async function sortByCommand(tree: PromptsView): Promise<void> {
  const items = Object.entries(sortings).map(([id, { label }]) => ({ id: id as SortingId, label }));
  const picked = await choose(t('Sort Prompts By'), items, tree.arrangement.sorting);
  if (picked) await tree.arrange({ sorting: picked });
}

interface Choice<Id> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: string;
}

async function choose<Id>(title: string, choices: readonly Choice<Id>[], now: Id): Promise<Id | undefined> {
  const items = choices.map(({ id, label, icon }) => ({
    id,
    label,
    ...(id === now && { description: t('now') }),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.id;
}
