import { readFile, realpath, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import {
  parseVersion,
  StorageReadError,
  StorageWriteError,
  unsafeId,
  VersionConflictError,
  writeYaml,
} from '../core/index.js';
import type {
  AddedVersion,
  NewVersion,
  SnapshotFile,
  StoredFiles,
  StoreListing,
  VersionStore,
} from '../core/index.js';
import { ofFolderNames } from './folderNames.js';
import { makeFolder } from './makeFolder.js';
import { namesIn } from './namesIn.js';
import { recordListing, type RecordListing } from './recordListing.js';
import { isInside } from './recordsFolder.js';
import { removeEmptyFolders, removeFiles } from './removeFiles.js';
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
  const { recordsFolder } = folders;
  const recordsNow = ofFolderNames(recordsFolder, (names) => recordListing(recordsFolder, names));
  const listing = async (): Promise<StoreListing> => listingOf(folders, await recordsNow());
  const list = async (id: string): Promise<StoredFiles> => (await listing()).list(id);
  return {
    list,
    listing,
    async read(id, version) {
      const snapshot = (await snapshotsOf(folders.promptFolder, id)).find((file) => file.version === version);
      if (snapshot) return { text: await readText(snapshot.path), notation: notationOf(snapshot.path) };
      const record = (await list(id)).records.find((file) => file.record.version === version);
      return record && { text: writeYaml(record.record.prompt), notation: 'yaml' };
    },
    add: (version) => add(folders, version),
    async remove(id, version) {
      const { records, unreadable } = await list(id);
      const isGone = (other: string): boolean => version === undefined || other === version;
      const files = [
        ...(await snapshotFiles(folders.promptFolder, id)).filter((file) => isGone(file.version)),
        ...records.filter(({ record }) => isGone(record.version)),
        ...unreadable.filter((file) => isGone(path.basename(file).slice(id.length + 1, -5))).map(atPath),
      ].map((file) => file.path);
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
      made.push(...(await makeInside(folder, path.dirname(file))));
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
async function makeInside(base: string, folder: string): Promise<readonly string[]> {
  const first = await makeFolder(folder);
  if (!isInside(await realpath(base), await realpath(folder))) {
    throw new StorageWriteError(`'${folder}' leads out of '${base}'.`, { path: folder, reason: 'outside' });
  }
  return first === undefined ? [] : foldersBetween(first, folder);
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
