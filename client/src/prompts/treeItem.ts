import * as vscode from 'vscode';
import { rowUri } from './decorations.js';
import type { Row } from './row.js';
import { tooltipMarkdown } from './tooltip.js';

/** A row as VS Code draws it. */
export function treeItem(row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, foldOf(row));
  item.id = row.id;
  item.contextValue = row.kind;
  item.description = row.description;
  item.iconPath = row.iconColor
    ? new vscode.ThemeIcon(row.icon, new vscode.ThemeColor(row.iconColor))
    : new vscode.ThemeIcon(row.icon);
  if (row.tooltip) item.tooltip = new vscode.MarkdownString(tooltipMarkdown(row.tooltip));
  if (row.spoken !== undefined) item.accessibilityInformation = { label: row.spoken };
  if (row.kind === 'prompt' && row.prompt) item.resourceUri = rowUri(row.prompt);
  const command = commandOf(row);
  if (command) item.command = command;
  return item;
}

function foldOf({ kind, children }: Row): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return kind === 'folder'
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

function commandOf(row: Row): vscode.Command | undefined {
  switch (row.opens?.kind) {
    case undefined:
      return undefined;
    case 'version':
      return { title: 'Compare with Current', command: 'promptManager.compareVersions', arguments: [row] };
    case 'place': {
      const { line, character } = row.opens.position;
      const selection = new vscode.Range(line, character, line, character);
      return {
        title: 'Open Prompt',
        command: 'vscode.open',
        arguments: [vscode.Uri.parse(row.opens.uri), { selection, preview: true }],
      };
    }
  }
}
