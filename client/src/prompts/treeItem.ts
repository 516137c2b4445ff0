import * as vscode from 'vscode';
import { rowUri } from './decorations.js';
import type { Row } from './row.js';
import { tooltipMarkdown } from './tooltip.js';
import { t } from '../../l10n/l10n.js';

/** A row as VS Code draws it. */
export function treeItem(row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, folds[row.fold]);
  item.id = row.id;
  item.contextValue = contextOf(row);
  item.description = row.description;
  item.iconPath = row.iconColor
    ? new vscode.ThemeIcon(row.icon, new vscode.ThemeColor(row.iconColor))
    : new vscode.ThemeIcon(row.icon);
  if (row.spoken !== undefined) item.accessibilityInformation = { label: row.spoken };
  if (row.kind === 'prompt' && row.prompt) item.resourceUri = rowUri(row.prompt);
  const command = commandOf(row);
  if (command) item.command = command;
  return item;
}

/** The hover over a row. */
export function hoverOf({ tooltip }: Row): vscode.MarkdownString | undefined {
  return tooltip && new vscode.MarkdownString(tooltipMarkdown(tooltip()));
}

/** What the `when` clauses of the menus know a row by. */
function contextOf({ kind, prompt }: Row): string {
  return kind === 'prompt' && prompt?.kind === 'collection' ? 'prompt collection' : kind;
}

const folds = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
} as const;

function commandOf(row: Row): vscode.Command | undefined {
  switch (row.opens?.kind) {
    case undefined:
      return undefined;
    case 'filter':
      return { title: t('Filter Prompts'), command: 'promptManager.filterPrompts' };
    case 'version':
      return { title: t('Compare with Current'), command: 'promptManager.compareVersions', arguments: [row] };
    case 'place': {
      const { line, character } = row.opens.position;
      const selection = new vscode.Range(line, character, line, character);
      return {
        title: t('Open Prompt'),
        command: 'vscode.open',
        arguments: [vscode.Uri.parse(row.opens.uri), { selection, preview: true }],
      };
    }
  }
}
