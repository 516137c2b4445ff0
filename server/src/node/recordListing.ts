import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseVersion, readData, readRecord, type RecordFile, type StoredFiles } from '../core/index.js';

/** The version records of a flat folder, of which the names are known. */
export interface RecordListing {
  /** The records of a prompt, those whose name fits first; files of other prompts are read at most once. */
  list(id: string): Promise<Pick<StoredFiles, 'records' | 'unreadable'>>;
}

/** The records among some names, which are sorted by code units. */
export function recordListing(folder: string, names: readonly string[]): RecordListing {
  /** What files that were read hold: only the id, because all records of a large folder are more than memory should hold. */
  const idsOfFiles = new Map<string, string>();
  return {
    async list(id) {
      const records: RecordFile[] = [];
      const unreadable: string[] = [];
      for (const name of startingWith(names, `${id}_`)) {
        const known = idsOfFiles.get(name);
        if (!name.endsWith('.json') || (known !== undefined && known !== id)) continue;
        const file = path.join(folder, name);
        const text = await readFile(file, 'utf8').catch(() => '');
        const record = readRecord(readData(text, 'json').data);
        const held = record?.prompt['id'];
        if (typeof held === 'string') idsOfFiles.set(name, held);
        if (!record) {
          if (parseVersion(name.slice(id.length + 1, -'.json'.length))) unreadable.push(file);
        } else if (held === id) records.push({ path: file, record });
      }
      const named = ({ path: file, record }: RecordFile): number =>
        path.basename(file) === `${id}_${record.version}.json` ? 0 : 1;
      return { records: records.sort((a, b) => named(a) - named(b)), unreadable };
    },
  };
}

function startingWith(names: readonly string[], start: string): readonly string[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (names[end]?.startsWith(start) === true) end++;
  return names.slice(low, end);
}
