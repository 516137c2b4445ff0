import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where a prompt lies, and where the user wants version records. */
export interface RecordsPlace {
  /** The folder of the prompt's file. */
  readonly promptFolder: string;
  /** The folder that is open and holds it; undefined for a file opened alone. */
  readonly workspaceFolder: string | undefined;
  /** The setting `versions.storage`: a path relative to the workspace folder; empty for the default. */
  readonly storage: string;
}

/**
 * The folder of version records: as the setting says, else `versions` beside the prompt folder when that lies in the
 * workspace folder, else inside the prompt folder.
 */
export function recordsFolder({ promptFolder, workspaceFolder, storage }: RecordsPlace): string {
  if (workspaceFolder === undefined) return path.join(promptFolder, 'versions');
  if (storage !== '') return path.resolve(workspaceFolder, storage);
  const parent = path.dirname(promptFolder);
  return path.join(isInside(workspaceFolder, parent) ? parent : promptFolder, 'versions');
}

/** As the editor has it when the working directory is the open folder; `versions` beside the prompt folder where it is there. */
export function usualRecordsFolder(workingDirectory: string, promptFolder: string): string {
  const parent = path.dirname(promptFolder);
  const isBelow = isInside(workingDirectory, parent) || existsSync(path.join(parent, 'versions'));
  return recordsFolder({ promptFolder, workspaceFolder: isBelow ? parent : undefined, storage: '' });
}

/** Whether a path is a folder or lies below it. */
export function isInside(folder: string, inner: string): boolean {
  const relative = path.relative(folder, inner);
  return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
}
