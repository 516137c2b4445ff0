import { randomUUID } from 'node:crypto';
import { rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { StorageWriteError } from '../core/index.js';
import { systemCode } from './systemCode.js';

/**
 * Removes files, all of them or none, and folders that are left empty. Each gets the name of a temporary file first, so
 * that it can have its own again when a later one cannot be removed. Throws StorageWriteError.
 */
export async function removeFiles(files: readonly string[]): Promise<void> {
  const moved: { readonly from: string; readonly to: string }[] = [];
  for (const from of files) {
    const to = path.join(path.dirname(from), `.${randomUUID()}.tmp`);
    try {
      await rename(from, to);
      moved.push({ from, to });
    } catch (error) {
      const reason = systemCode(error);
      if (reason === 'ENOENT') continue;
      for (const back of moved.toReversed()) await rename(back.to, back.from);
      const message = `'${from}' cannot be removed (${reason}); nothing was.`;
      throw new StorageWriteError(message, { path: from, reason }, { cause: error });
    }
  }
  for (const { to } of moved) await rm(to, { force: true }).catch(() => undefined);
}

/** Removes folders that are empty; others stay. */
export async function removeEmptyFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}
