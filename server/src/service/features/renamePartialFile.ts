import { partialNameOf, readPromptFile, type Workspace } from '../../core/index.js';
import { isBarePartialName } from '../completion/asPartialName.js';
import { fileRenames } from './fileRenames.js';
import type { RenameAnswer } from './renameAnswer.js';
import { withMoves } from './renameFile.js';

/** Gives the file of a partial another name, with its underscore and extension kept, and lets its calls follow. */
export function renamePartialFile(uri: string, newName: string, workspace: Workspace): RenameAnswer {
  const file = workspace.files.get(uri);
  const folderEnd = uri.lastIndexOf('/') + 1;
  const [, underscore = '', extension = ''] = /^(_?).*?(\.[^.]*)?$/.exec(uri.slice(folderEnd)) ?? [];
  if (!isBarePartialName(newName) || newName.includes('/')) {
    return {
      kind: 'refused',
      message: `'${newName}' cannot be the name of a partial. Use letters, digits, '_' and '-'.`,
    };
  }
  const newUri = `${uri.slice(0, folderEnd)}${underscore}${encodeURIComponent(newName)}${extension}`;
  const isRead = file && partialNameOf(readPromptFile(newUri, file.text)) === newName;
  if (!isRead || workspace.files.has(newUri)) {
    return { kind: 'refused', message: `There is a file '${newName}' already, or it would be no partial.` };
  }
  const changes = fileRenames(workspace, [{ oldUri: uri, newUri }])?.changes ?? {};
  return { kind: 'edit', edit: withMoves(changes, [{ oldUri: uri, newUri }]) };
}
