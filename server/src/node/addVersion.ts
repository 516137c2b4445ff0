import { realpath, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import {
  StorageWriteError,
  VersionConflictError,
  type AddedVersion,
  type NewVersion,
} from '../core/index.js';
import { makeFolder } from './makeFolder.js';
import { isInside } from './recordsFolder.js';
import { sweepTemporary } from './sweepTemporary.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/** The folders of a store of versions. */
export interface VersionFolders {
  /** The folder of the prompt's file; snapshots lie below it. */
  readonly promptFolder: string;
  /** The flat folder of version records. */
  readonly recordsFolder: string;
}

/** Adds the snapshot and the record of a version as new files; both, or neither. */
export async function addVersion(
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
  for (const file of all) await sweepTemporary(path.dirname(file));
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
