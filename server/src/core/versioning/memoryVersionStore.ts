import { parseVersion, VersionConflictError, type Abortable } from '../prompt/index.js';
import { readData } from '../notation/index.js';
import { readRecord, type VersionRecord } from './versionRecord.js';
import type { NewVersion, RecordFile, SnapshotFile, StoredFiles, VersionStore } from './versionStore.js';
import { writeYaml } from './yamlWriter.js';

/** Versions in memory, in the files that the Python library would have of them. */
export function createMemoryVersionStore(): VersionStore {
  const versions = new Map<string, ReadonlyMap<string, NewVersion>>();
  const storedOf = (id: string): ReadonlyMap<string, NewVersion> => versions.get(id) ?? new Map();
  const recordOf = (id: string, version: string): VersionRecord | undefined =>
    filesOf(storedOf(id)).records.find((file) => file.record.version === version)?.record;
  const list = (id: string): StoredFiles => filesOf(storedOf(id));

  return {
    list: (id, options) => asked(options, () => list(id)),
    listing: (options) =>
      asked(options, () => ({
        versions: () => new Map(Array.from(versions, ([id, stored]) => [id, [...stored.keys()]])),
        list: (id: string) => Promise.resolve(list(id)),
      })),
    record: (id, version, options) => asked(options, () => recordOf(id, version)),
    read: (id, version, options) =>
      asked(options, () => {
        const stored = storedOf(id).get(version);
        if (stored) return { text: stored.snapshot.text, notation: 'yaml' };
        const record = recordOf(id, version);
        return record && { text: writeYaml(record.prompt), notation: 'yaml' };
      }),
    add: (added, options) =>
      asked(options, () => {
        const { id, version } = added;
        if (storedOf(id).has(version)) {
          const message = `Version '${version}' of '${id}' is already stored.`;
          throw new VersionConflictError(message, { id, version });
        }
        versions.set(id, new Map([...storedOf(id), [version, added]]));
        const undo = (): Promise<void> => {
          versions.set(id, without(storedOf(id), version));
          return Promise.resolve();
        };
        return { files: [added.snapshot.path, added.record.path], undo };
      }),
    remove: (id, version, options) =>
      asked(options, () => {
        const stored = storedOf(id);
        const left = version === undefined ? new Map<string, NewVersion>() : without(stored, version);
        versions.set(id, left);
        const gone = [...stored].filter(([number]) => !left.has(number));
        return gone.flatMap(([, { snapshot, record }]) => [snapshot.path, record.path]);
      }),
  };
}

/** Answers at once, unless nobody waits for it. */
function asked<T>(options: Abortable | undefined, act: () => T): Promise<T> {
  return new Promise((resolve) => {
    options?.signal?.throwIfAborted();
    resolve(act());
  });
}

function without(stored: ReadonlyMap<string, NewVersion>, version: string): ReadonlyMap<string, NewVersion> {
  return new Map([...stored].filter(([number]) => number !== version));
}

function filesOf(stored: ReadonlyMap<string, NewVersion> = new Map()): StoredFiles {
  const snapshots: SnapshotFile[] = [];
  const records: RecordFile[] = [];
  const unreadable: string[] = [];
  for (const [version, { snapshot, record }] of stored) {
    if (parseVersion(version)) snapshots.push({ version, path: snapshot.path });
    const read = readRecord(readData(record.text, 'json').data);
    if (read) records.push({ path: record.path, record: read });
    else unreadable.push(record.path);
  }
  return { snapshots, records, unreadable };
}
