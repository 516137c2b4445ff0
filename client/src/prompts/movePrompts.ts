import * as vscode from 'vscode';
import type { Row } from './row.js';

const mime = 'application/vnd.code.tree.promptmanager.prompts';

/** Drags prompts to another folder: their files move there, and references to them follow. */
export class MovePrompts implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [mime];
  readonly dropMimeTypes = [mime];

  handleDrag(rows: readonly Row[], data: vscode.DataTransfer): void {
    const files = rows.filter(({ kind }) => kind === 'prompt').flatMap(({ prompt }) => prompt?.uri ?? []);
    data.set(mime, new vscode.DataTransferItem([...new Set(files)]));
  }

  async handleDrop(target: Row | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = data.get(mime)?.value;
    const folder = target && folderOf(target);
    if (!folder || !Array.isArray(dragged)) return;
    const edit = new vscode.WorkspaceEdit();
    const files = dragged.filter((file) => typeof file === 'string').map((file) => vscode.Uri.parse(file));
    for (const file of files) {
      const moved = vscode.Uri.joinPath(folder, file.path.slice(file.path.lastIndexOf('/') + 1));
      if (moved.toString() !== file.toString()) edit.renameFile(file, moved, { overwrite: false });
    }
    if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit))) {
      throw new Error(
        `The files could not be moved to '${vscode.workspace.asRelativePath(folder)}'. See whether it has files of these names.`,
      );
    }
  }
}

/** The folder that a row stands for: that of its prompt, or of the first prompt in a group by folder. */
function folderOf(row: Row): vscode.Uri | undefined {
  const isFolder = row.id.startsWith('folder:');
  const inside = row.prompt ? row : isFolder ? row.children().find(({ prompt }) => prompt) : undefined;
  return inside?.prompt && vscode.Uri.joinPath(vscode.Uri.parse(inside.prompt.uri), '..');
}
