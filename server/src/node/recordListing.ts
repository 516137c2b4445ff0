import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  compareVersions,
  parseVersion,
  readData,
  readRecord,
  unsafeId,
  type Abortable,
  type RecordFile,
  type StoredFiles,
  type VersionRecord,
} from '../core/index.js';

/** The version records of a flat folder, of which the names are known. */
export interface RecordListing {
  /** Versions by id, newest first, as the names tell them; nothing is read. */
  versions(): ReadonlyMap<string, readonly string[]>;
  /** The records of a prompt, those whose name fits first; files of other prompts are read at most once. */
  list(id: string): Promise<Pick<StoredFiles, 'records' | 'unreadable'>>;
}

/** The records among some names, which are sorted by code units. */
export function recordListing(folder: string, names: readonly string[]): RecordListing {
  /** What files that were read hold: only the id, because all records of a large folder are more than memory should hold. */
  const idsOfFiles = new Map<string, string>();
  return {
    versions: () => versionsByName(names),
    async list(id) {
      const wanted = startingWith(names, `${id}_`).filter((name) => {
        const known = idsOfFiles.get(name);
        return name.endsWith('.json') && (known === undefined || known === id);
      });
      const read = await Promise.all(
        wanted.map(async (name) => {
          const file = path.join(folder, name);
          return { name, file, record: await recordIn(file) };
        }),
      );
      const records: RecordFile[] = [];
      const unreadable: string[] = [];
      for (const { name, file, record } of read) {
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

/** The record of one version where its name says it is; undefined when it is not there, or not that record. */
export async function namedRecord(
  folder: string,
  { id, version, signal }: { readonly id: string; readonly version: string } & Abortable,
): Promise<VersionRecord | undefined> {
  signal?.throwIfAborted();
  if (unsafeId(id) !== undefined || parseVersion(version) === undefined) return undefined;
  const record = await recordIn(path.join(folder, `${id}_${version}.json`));
  signal?.throwIfAborted();
  return record?.prompt['id'] === id && record.version === version ? record : undefined;
}

async function recordIn(file: string): Promise<VersionRecord | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return readRecord(readData(text, 'json').data);
}

function versionsByName(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, string[]>();
  for (const name of names) {
    const [, id, version] = /^(.+)_(\d+\.\d+\.\d+)\.json$/.exec(name) ?? [];
    if (id === undefined || version === undefined) continue;
    const known = byId.get(id);
    if (known) known.push(version);
    else byId.set(id, [version]);
  }
  for (const versions of byId.values()) versions.sort((a, b) => compareVersions(b, a));
  return byId;
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
