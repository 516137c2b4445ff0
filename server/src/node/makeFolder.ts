import { mkdir } from 'node:fs/promises';
import { StorageWriteError } from '../core/index.js';
import { systemCode } from './systemCode.js';

/** Makes a folder and those above it, where they are not there; gives the first that is new. Throws StorageWriteError. */
export async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true });
  } catch (error) {
    const reason = systemCode(error);
    throw new StorageWriteError(
      `The folder '${folder}' cannot be made (${reason}).`,
      { path: folder, reason },
      { cause: error },
    );
  }
}
