import path from 'node:path';
import { parseVersion, StorageReadError, unsafeId, writeYaml } from '../core/index.js';
import type { Abortable, SnapshotFile, StoredFiles, StoreListing, VersionStore } from '../core/index.js';
import { addVersion, type VersionFolders } from './addVersion.js';
import { ofFolderNames } from './folderNames.js';
import { namesIn } from './namesIn.js';
import { readTextFile } from './readTextFile.js';
import { namedRecord, recordListing, type RecordListing } from './recordListing.js';
import { removeEmptyFolders, removeFiles } from './removeFiles.js';

/** Versions in files as the Python library keeps them: reads all four layouts, writes the current one. */
export function fileVersionStore(folders: VersionFolders): VersionStore {
  const { recordsFolder } = folders;
  const recordsNow = ofFolderNames(recordsFolder, (names) => recordListing(recordsFolder, names));
  const listing = async (options: Abortable = {}): Promise<StoreListing> => {
    options.signal?.throwIfAborted();
    const records = await recordsNow();
    options.signal?.throwIfAborted();
    return listingOf(folders, records);
  };
  const list = async (id: string, options?: Abortable): Promise<StoredFiles> =>
    (await listing(options)).list(id);
  const record = async (id: string, version: string, options?: Abortable) =>
    (await namedRecord(recordsFolder, { id, version, ...options })) ??
    (await list(id, options)).records.find((file) => file.record.version === version)?.record;
  return {
    list,
    listing,
    record,
    async read(id, version, options = {}) {
      options.signal?.throwIfAborted();
      const snapshot = (await snapshotsOf(folders.promptFolder, id)).find((file) => file.version === version);
      if (snapshot) return { text: await readText(snapshot.path), notation: notationOf(snapshot.path) };
      const recorded = await record(id, version, options);
      return recorded && { text: writeYaml(recorded.prompt), notation: 'yaml' };
    },
    async add(version, options = {}) {
      options.signal?.throwIfAborted();
      return addVersion(folders, version);
    },
    async remove(id, version, options = {}) {
      const { records, unreadable } = await list(id, options);
      const isGone = (other: string): boolean => version === undefined || other === version;
      const files = [
        ...(await snapshotFiles(folders.promptFolder, id)).filter((file) => isGone(file.version)),
        ...records.filter((file) => isGone(file.record.version)),
        ...unreadable.filter((file) => isGone(path.basename(file).slice(id.length + 1, -5))).map(atPath),
      ].map((file) => file.path);
      options.signal?.throwIfAborted();
      await removeFiles(files);
      const own = path.join(folders.promptFolder, id);
      if (unsafeId(id) === undefined) await removeEmptyFolders([path.join(own, '_versions'), own]);
      return files;
    },
  };
}

function atPath(file: string): { readonly path: string } {
  return { path: file };
}

/** Where snapshots may lie below the folder of the prompt's id, the current layout first. */
const snapshotLayouts = [
  { folder: '_versions', extension: '.yaml' },
  { folder: '_versions', extension: '.json' },
  { folder: '', extension: '.yaml' },
  { folder: '', extension: '.json' },
] as const;

function listingOf({ promptFolder }: VersionFolders, records: RecordListing): StoreListing {
  return {
    versions: () => records.versions(),
    async list(id) {
      if (unsafeId(id) !== undefined) return { snapshots: [], records: [], unreadable: [] };
      return { snapshots: await snapshotsOf(promptFolder, id), ...(await records.list(id)) };
    },
  };
}

/** The snapshots of a prompt; of several of one version that of the newest layout. */
async function snapshotsOf(promptFolder: string, id: string): Promise<readonly SnapshotFile[]> {
  const files = await snapshotFiles(promptFolder, id);
  return files.filter((file) => files.find(({ version }) => version === file.version) === file);
}

/** All snapshots of a prompt, those of the newest layout first. */
export async function snapshotFiles(promptFolder: string, id: string): Promise<readonly SnapshotFile[]> {
  if (unsafeId(id) !== undefined) return [];
  const snapshots: SnapshotFile[] = [];
  const names = new Map<string, readonly string[]>();
  for (const { folder, extension } of snapshotLayouts) {
    const place = path.join(promptFolder, id, folder);
    const inPlace = names.get(place) ?? (await namesIn(place));
    names.set(place, inPlace);
    for (const name of inPlace) {
      const version = name.endsWith(extension) ? name.slice(0, -extension.length) : '';
      if (parseVersion(version)) snapshots.push({ version, path: path.join(place, name) });
    }
  }
  return snapshots;
}

async function readText(file: string): Promise<string> {
  const reading = await readTextFile(file);
  if (reading.kind === 'text') return reading.text;
  const { reason } = reading;
  throw new StorageReadError(`'${file}' cannot be read (${reason}).`, { path: file, reason });
}

function notationOf(file: string): 'yaml' | 'json' {
  return file.endsWith('.json') ? 'json' : 'yaml';
}
