import { readdir } from 'node:fs/promises';
import { StorageReadError } from '../core/index.js';
import { systemCode } from './systemCode.js';

/** The names in a folder, by code units; none when it is not there. Throws StorageReadError else. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const reason = systemCode(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return [];
    throw new StorageReadError(
      `The folder '${folder}' cannot be read (${reason}).`,
      { path: folder, reason },
      { cause: error },
    );
  }
}
