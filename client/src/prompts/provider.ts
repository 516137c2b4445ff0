import * as vscode from 'vscode';
import type { WorkspacePrompts } from '../workspacePrompts.js';
import { viewBadge } from './decoration.js';
import { promptRows, type FilePlace } from './model.js';
import type { Row } from './row.js';
import { treeItem } from './treeItem.js';

/** The view 'Prompts'. */
export class PromptsView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  #rows: readonly Row[] = [];
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<Row>;
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(prompts: WorkspacePrompts) {
    this.#view = vscode.window.createTreeView('promptManager.prompts', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscription = prompts.onDidChange((all) => {
      this.#rows = promptRows(all, filePlace);
      this.#view.badge = viewBadge(all);
      this.#changed.fire(undefined);
    });
  }

  /** The top rows, as shown now. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? row.children : this.#rows)];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItem(row);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}

function filePlace(uri: string): FilePlace {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const slash = path.lastIndexOf('/');
  return { path, folder: slash < 0 ? '.' : path.slice(0, slash) };
}
