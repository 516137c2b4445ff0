import { mkdir, readdir, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import {
  parseVersion,
  readData,
  readRecord,
  StorageReadError,
  StorageWriteError,
  unsafeId,
  VersionConflictError,
  writeYaml,
} from '../core/index.js';
import type {
  AddedVersion,
  NewVersion,
  RecordFile,
  SnapshotFile,
  StoredFiles,
  VersionStore,
} from '../core/index.js';
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
    list: (id) => list(folders, id),
    async read(id, version) {
      const { snapshots, records } = await list(folders, id);
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

async function list({ promptFolder, recordsFolder }: VersionFolders, id: string): Promise<StoredFiles> {
  if (unsafeId(id) !== undefined) return { snapshots: [], records: [], unreadable: [] };
  const snapshots: SnapshotFile[] = [];
  for (const { folder, extension } of snapshotLayouts) {
    const place = path.join(promptFolder, id, folder);
    for (const name of await namesIn(place)) {
      const version = name.endsWith(extension) ? name.slice(0, -extension.length) : '';
      if (!parseVersion(version) || snapshots.some((other) => other.version === version)) continue;
      snapshots.push({ version, path: path.join(place, name) });
    }
  }
  return { snapshots, ...(await recordsOf(recordsFolder, id)) };
}

async function recordsOf(folder: string, id: string): Promise<Pick<StoredFiles, 'records' | 'unreadable'>> {
  const names = (await namesIn(folder)).filter((name) => name.startsWith(`${id}_`) && name.endsWith('.json'));
  const records: RecordFile[] = [];
  const unreadable: string[] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8').catch(() => '');
    const record = readRecord(readData(text, 'json').data);
    if (!record) {
      if (parseVersion(name.slice(id.length + 1, -'.json'.length))) unreadable.push(file);
    } else if (record.prompt['id'] === id) records.push({ path: file, record });
  }
  const named = ({ path: file, record }: RecordFile): number =>
    path.basename(file) === `${id}_${record.version}.json` ? 0 : 1;
  return { records: records.sort((a, b) => named(a) - named(b)), unreadable };
}

async function add(
  { promptFolder, recordsFolder }: VersionFolders,
  version: NewVersion,
): Promise<AddedVersion> {
  const wanted = [
    { folder: promptFolder, ...version.snapshot },
    { folder: recordsFolder, ...version.record },
  ];
  const made: string[] = [];
  const files: string[] = [];
  const undo = async (): Promise<void> => {
    for (const file of files.reverse()) await rm(file, { force: true });
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
  };
  try {
    for (const { folder, path: relative, text } of wanted) {
      const file = path.join(folder, ...relative.split('/'));
      made.push(...(await makeFolder(folder, path.dirname(file))));
      await writeFileAtomic({ path: file, text, expected: 'absent' });
      files.push(file);
    }
  } catch (error) {
    await undo();
    throw isConflict(error) ? conflict(version, error) : error;
  }
  return { files: [...files], undo };
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

async function namesIn(folder: string): Promise<readonly string[]> {
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

function notationOf(file: string): 'yaml' | 'json' {
  return file.endsWith('.json') ? 'json' : 'yaml';
}
