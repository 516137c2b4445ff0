import * as vscode from 'vscode';
import type { Row } from './row.js';
import { t } from '../../l10n/l10n.js';

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
    const moves = dragged
      .filter((file) => typeof file === 'string')
      .map((file) => vscode.Uri.parse(file))
      .map((from) => ({
        from,
        to: vscode.Uri.joinPath(folder, from.path.slice(from.path.lastIndexOf('/') + 1)),
      }))
      .filter(({ from, to }) => from.toString() !== to.toString());
    const edit = new vscode.WorkspaceEdit();
    for (const { from, to } of moves) edit.renameFile(from, to, { overwrite: false });
    // The `size` of an edit does not count the files that it moves.
    if (moves.length > 0 && !(await vscode.workspace.applyEdit(edit))) {
      throw new Error(
        t(
          "The files could not be moved to '{0}'. See whether it has files of these names.",
          vscode.workspace.asRelativePath(folder),
        ),
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
