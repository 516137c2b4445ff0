import { mkdir, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import {
  parseVersion,
  StorageReadError,
  StorageWriteError,
  unsafeId,
  VersionConflictError,
  writeYaml,
} from '../core/index.js';
import type { AddedVersion, NewVersion, SnapshotFile, StoreListing, VersionStore } from '../core/index.js';
import { namesIn } from './namesIn.js';
import { recordListing } from './recordListing.js';
import { isInside } from './recordsFolder.js';
import { systemCode } from './systemCode.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/** The folders of a store of versions. */
export interface VersionFolders {
  /** The folder of the prompt's file; snapshots lie below it. */
  readonly promptFolder: string;
  /** The flat folder of version records. */
  readonly recordsFolder: string;
}

/** Versions in files as the Python library keeps them: reads all four layouts, writes the current one. */
export function fileVersionStore(folders: VersionFolders): VersionStore {
  return {
    list: async (id) => (await listing(folders)).list(id),
    listing: () => listing(folders),
    async read(id, version) {
      const { snapshots, records } = await (await listing(folders)).list(id);
      const snapshot = snapshots.find((file) => file.version === version);
      if (snapshot) return { text: await readText(snapshot.path), notation: notationOf(snapshot.path) };
      const record = records.find((file) => file.record.version === version);
      return record && { text: writeYaml(record.record.prompt), notation: 'yaml' };
    },
    add: (version) => add(folders, version),
  };
}

/** Where snapshots may lie below the folder of the prompt's id, the current layout first. */
const snapshotLayouts = [
  { folder: '_versions', extension: '.yaml' },
  { folder: '_versions', extension: '.json' },
  { folder: '', extension: '.yaml' },
  { folder: '', extension: '.json' },
] as const;

async function listing({ promptFolder, recordsFolder }: VersionFolders): Promise<StoreListing> {
  const records = recordListing(recordsFolder, await namesIn(recordsFolder));
  return {
    versions: () => records.versions(),
    async list(id) {
      if (unsafeId(id) !== undefined) return { snapshots: [], records: [], unreadable: [] };
      return { snapshots: await snapshotsOf(promptFolder, id), ...(await records.list(id)) };
    },
  };
}

async function snapshotsOf(promptFolder: string, id: string): Promise<readonly SnapshotFile[]> {
  const snapshots: SnapshotFile[] = [];
  const names = new Map<string, readonly string[]>();
  for (const { folder, extension } of snapshotLayouts) {
    const place = path.join(promptFolder, id, folder);
    const inPlace = names.get(place) ?? (await namesIn(place));
    names.set(place, inPlace);
    for (const name of inPlace) {
      const version = name.endsWith(extension) ? name.slice(0, -extension.length) : '';
      if (!parseVersion(version) || snapshots.some((other) => other.version === version)) continue;
      snapshots.push({ version, path: path.join(place, name) });
    }
  }
  return snapshots;
}

async function add(
  { promptFolder, recordsFolder }: VersionFolders,
  version: NewVersion,
): Promise<AddedVersion> {
  const wanted = [
    { part: 'snapshot', folder: promptFolder, ...version.snapshot },
    { part: 'record', folder: recordsFolder, ...version.record },
  ] as const;
  const made: string[] = [];
  const files: string[] = [];
  const all: string[] = [];
  const undo = async (): Promise<void> => {
    for (const file of files.reverse()) await rm(file, { force: true });
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
  };
  try {
    for (const { part, folder, path: relative, text } of wanted) {
      const file = path.join(folder, ...relative.split('/'));
      all.push(file);
      if (version.present?.includes(part)) continue;
      made.push(...(await makeFolder(folder, path.dirname(file))));
      await writeFileAtomic({ path: file, text, expected: 'absent' });
      files.push(file);
    }
  } catch (error) {
    await undo();
    throw isConflict(error) ? conflict(version, error) : error;
  }
  return { files: all, undo };
}

/** Makes a folder below (or at) `base`, and says which folders are new. A link that leads out of `base` is refused. */
async function makeFolder(base: string, folder: string): Promise<readonly string[]> {
  try {
    const first = await mkdir(folder, { recursive: true });
    if (!isInside(await realpath(base), await realpath(folder))) {
      throw new StorageWriteError(`'${folder}' leads out of '${base}'.`, { path: folder, reason: 'outside' });
    }
    return first === undefined ? [] : foldersBetween(first, folder);
  } catch (error) {
    if (error instanceof StorageWriteError) throw error;
    const reason = systemCode(error);
    throw new StorageWriteError(
      `The folder '${folder}' cannot be made (${reason}).`,
      { path: folder, reason },
      { cause: error },
    );
  }
}

function foldersBetween(first: string, last: string): readonly string[] {
  const outer = path.dirname(path.resolve(first));
  const folders: string[] = [];
  for (let folder = path.resolve(last); folder !== outer; folder = path.dirname(folder))
    folders.unshift(folder);
  return folders;
}

function isConflict(error: unknown): boolean {
  return error instanceof StorageWriteError && error.context.reason === 'exists';
}

function conflict({ id, version }: NewVersion, cause: unknown): VersionConflictError {
  return new VersionConflictError(
    `Version '${version}' of '${id}' is already stored.`,
    { id, version },
    { cause },
  );
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = systemCode(error);
    throw new StorageReadError(
      `'${file}' cannot be read (${reason}).`,
      { path: file, reason },
      { cause: error },
    );
  }
}

function notationOf(file: string): 'yaml' | 'json' {
  return file.endsWith('.json') ? 'json' : 'yaml';
}
