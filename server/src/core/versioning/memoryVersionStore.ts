import { parseVersion, VersionConflictError } from '../prompt/index.js';
import { readData } from '../notation/index.js';
import { readRecord } from './versionRecord.js';
import type { NewVersion, RecordFile, SnapshotFile, StoredFiles, VersionStore } from './versionStore.js';
import { writeYaml } from './yamlWriter.js';

/** Versions in memory, in the files that the Python library would have of them. */
export function createMemoryVersionStore(): VersionStore {
  const versions = new Map<string, Map<string, NewVersion>>();
  const list = (id: string): Promise<StoredFiles> => Promise.resolve(filesOf(versions.get(id)));

  return {
    list,
    listing: () =>
      Promise.resolve({
        versions: () => new Map(Array.from(versions, ([id, stored]) => [id, [...stored.keys()]])),
        list,
      }),
    async read(id, version) {
      const stored = versions.get(id)?.get(version);
      if (stored) return { text: stored.snapshot.text, notation: 'yaml' };
      const { records } = await list(id);
      const record = records.find((file) => file.record.version === version);
      return record && { text: writeYaml(record.record.prompt), notation: 'yaml' };
    },
    add(added) {
      const { id, version } = added;
      const stored = versions.get(id) ?? new Map<string, NewVersion>();
      if (stored.has(version)) {
        const message = `Version '${version}' of '${id}' is already stored.`;
        return Promise.reject(new VersionConflictError(message, { id, version }));
      }
      versions.set(id, new Map([...stored, [version, added]]));
      const undo = (): Promise<void> => {
        versions.get(id)?.delete(version);
        return Promise.resolve();
      };
      return Promise.resolve({ files: [added.snapshot.path, added.record.path], undo });
    },
    remove(id, version) {
      const stored = versions.get(id) ?? new Map<string, NewVersion>();
      const isGone = (number: string): boolean => version === undefined || number === version;
      const gone = [...stored].filter(([number]) => isGone(number));
      versions.set(id, new Map([...stored].filter(([number]) => !isGone(number))));
      return Promise.resolve(gone.flatMap(([, { snapshot, record }]) => [snapshot.path, record.path]));
    },
  };
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
