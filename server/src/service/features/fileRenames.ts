import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { partialNameOf, readPromptFile, type TextEdit, type Workspace } from '../../core/index.js';
import { toTextEdits } from '../convert.js';
import { callsOfFile } from '../occurrences/callsOfFile.js';

/** A file that is about to get another name. */
export interface FileRename {
  readonly oldUri: string;
  readonly newUri: string;
}

/** The edits that let the calls of partials follow when their files get other names; undefined when none calls them. */
export function fileRenames(workspace: Workspace, renames: readonly FileRename[]): WorkspaceEdit | undefined {
  const changes: Record<string, ReturnType<typeof toTextEdits>> = {};
  for (const { oldUri, newUri } of renames) {
    const old = workspace.files.get(oldUri);
    const oldName = partialNameOf(old);
    const newName = old && partialNameOf(readPromptFile(newUri, old.text));
    if (oldName === undefined || newName === undefined || oldName === newName) continue;
    for (const { analysis, use } of callsOfFile(oldUri, workspace)) {
      const edit = renamedCall(analysis.file.text, use.span, { oldName, newName });
      if (!edit) continue;
      changes[analysis.file.uri] = [
        ...(changes[analysis.file.uri] ?? []),
        ...toTextEdits(analysis.file, [edit]),
      ];
    }
  }
  return Object.keys(changes).length === 0 ? undefined : { changes };
}

/** The last mention of the old name within a call, which may hold folders and an extension as well. */
function renamedCall(
  text: string,
  { start, end }: TextEdit['span'],
  { oldName, newName }: { readonly oldName: string; readonly newName: string },
): TextEdit | undefined {
  const at = text.slice(start, end).lastIndexOf(oldName);
  if (at === -1) return undefined;
  return { span: { start: start + at, end: start + at + oldName.length }, text: newName };
}
