import { stat } from 'node:fs/promises';
import { namesIn } from './namesIn.js';

/** Clocks of file systems are coarse: a folder that changed this shortly ago may change again and tell the same time. */
const settlingMs = 2500;

interface Known<T> {
  readonly mark: string;
  readonly made: T;
}

/**
 * What is made of the names in a folder, made again only when the folder has changed: for folders with very many names.
 * The names are sorted by code units.
 */
export function ofFolderNames<T>(folder: string, make: (names: readonly string[]) => T): () => Promise<T> {
  let known: Known<T> | undefined;
  return async () => {
    const mark = await markOf(folder);
    if (mark !== undefined && known?.mark === mark) return known.made;
    const made = make(await namesIn(folder));
    known = mark === undefined ? undefined : { mark, made };
    return made;
  };
}

/** What tells one state of a folder from the next; undefined where that cannot be told. */
async function markOf(folder: string): Promise<string | undefined> {
  const stats = await stat(folder, { bigint: true }).catch(() => undefined);
  if (!stats || Date.now() - Number(stats.mtimeNs / 1_000_000n) < settlingMs) return undefined;
  return `${stats.ino} ${stats.mtimeNs} ${stats.ctimeNs}`;
}
