import type { FileMove } from './renameFile.js';

/** The names by which a file is called as a partial, without folders and extension, before and after a move. */
export interface PartialMove extends FileMove {
  readonly oldName: string;
  readonly newName: string;
}

/**
 * How a call names a partial after the file of it has moved: an underscore, an extension and `./` stay, and folders are
 * those of the new place, from where the old ones began.
 */
export function renamedCall(written: string, { oldUri, newUri, oldName, newName }: PartialMove): string {
  const parts = written.split('/');
  const last = parts.pop() ?? '';
  const at = last.lastIndexOf(oldName);
  const name = at < 0 ? last : last.slice(0, at) + newName + last.slice(at + oldName.length);
  const lead = parts.filter((part) => part === '' || part === '.');
  const folders = parts.filter((part) => part !== '' && part !== '.');
  if (folders.length === 0) return [...lead, name].join('/');
  const [from, to] = [foldersOf(oldUri), foldersOf(newUri)];
  return [...lead, ...movedFolders(folders, from, to), name].join('/');
}

function movedFolders(
  written: readonly string[],
  from: readonly string[],
  to: readonly string[],
): readonly string[] {
  const tail = to.slice(-written.length);
  if (tail.join('/') === written.join('/')) return written;
  const root = from.slice(0, from.length - written.length);
  const isBelow = root.every((folder, index) => to[index] === folder);
  return isBelow ? to.slice(root.length) : tail;
}

function foldersOf(uri: string): readonly string[] {
  return uri
    .split('/')
    .slice(0, -1)
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
}
