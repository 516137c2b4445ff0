import type { Abortable } from '../prompt/index.js';
import type { VersionRecord } from './versionRecord.js';

/** Where the versions of prompts are kept. A call whose signal is aborted throws its reason and changes nothing. */
export interface VersionStore {
  /** What is stored of a prompt. */
  list(id: string, options?: Abortable): Promise<StoredFiles>;
  /** One look at the store for many prompts; what comes later is not seen. */
  listing(options?: Abortable): Promise<StoreListing>;
  /** The record of one version, without a look at the others; undefined when there is none that can be read. */
  record(id: string, version: string, options?: Abortable): Promise<VersionRecord | undefined>;
  /** The text of a stored version; undefined when there is none. */
  read(id: string, version: string, options?: Abortable): Promise<VersionText | undefined>;
  /** Adds a version, wholly or not at all. Throws VersionConflictError when it is there, StorageWriteError else. */
  add(version: NewVersion, options?: Abortable): Promise<AddedVersion>;
  /**
   * Takes a version away, or without one all of a prompt, wholly or not at all; gives the paths of the files that are gone.
   * What is not there is no fault. Throws StorageWriteError.
   */
  remove(id: string, version?: string, options?: Abortable): Promise<readonly string[]>;
}

/** What a store held at one moment; a prompt's files are read when they are asked for. */
export interface StoreListing {
  /** The versions of all prompts that have records, by id, newest first, as the names of the files tell them. */
  versions(): ReadonlyMap<string, readonly string[]>;
  /** As `VersionStore.list`. */
  list(id: string): Promise<StoredFiles>;
}

/** The files of one prompt's versions. */
export interface StoredFiles {
  readonly snapshots: readonly SnapshotFile[];
  readonly records: readonly RecordFile[];
  /** Paths of files that should be records and cannot be read as such; they hide no other. */
  readonly unreadable: readonly string[];
}

/** A snapshot: the whole file of a prompt as it was. */
export interface SnapshotFile {
  readonly version: string;
  readonly path: string;
}

/** A version record and its file. */
export interface RecordFile {
  readonly path: string;
  readonly record: VersionRecord;
}

export interface VersionText {
  readonly text: string;
  readonly notation: 'yaml' | 'json';
}

/** A version to be added; paths are relative, with `/`. */
export interface NewVersion {
  readonly id: string;
  readonly version: string;
  /** Relative to the prompt folder. */
  readonly snapshot: NewFile;
  /** Relative to the folder of records. */
  readonly record: NewFile;
  /** What an interrupted commit has left of this version: it stays as it is. */
  readonly present?: readonly ('snapshot' | 'record')[];
}

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

export interface AddedVersion {
  /** Paths of the files of the version, also of those that were there. */
  readonly files: readonly string[];
  /** Takes the files that are new away again. */
  readonly undo: () => Promise<void>;
}
