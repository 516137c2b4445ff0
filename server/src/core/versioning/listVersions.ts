import { compareVersions } from '../prompt/index.js';
import { checksumOfData, type Sha256 } from './checksum.js';
import type { VersionRecord } from './versionRecord.js';
import type { StoredFiles } from './versionStore.js';

/** A stored version as a list shows it. */
export interface StoredVersion {
  readonly version: string;
  /** ISO 8601; null where only a snapshot is stored. */
  readonly createdAt: string | null;
  readonly createdBy: string | null;
  readonly changelog: string | null;
  readonly parentVersion: string | null;
  readonly checksum: ChecksumState;
}

/** Whether a record's checksum is that of its prompt; `missing` also where there is no record. */
export type ChecksumState = 'verified' | 'mismatch' | 'missing';

/** The versions of a prompt, newest first; of several records of one version the first counts. */
export function listVersions(stored: StoredFiles, sha256: Sha256): readonly StoredVersion[] {
  const records = new Map<string, VersionRecord>();
  for (const { record } of stored.records)
    if (!records.has(record.version)) records.set(record.version, record);
  return storedVersions(stored).map((version) => entry(version, records.get(version), sha256));
}

/** The numbers of the versions of a prompt, each once, newest first. */
export function storedVersions({ records, snapshots }: StoredFiles): readonly string[] {
  const versions = [
    ...records.map(({ record }) => record.version),
    ...snapshots.map(({ version }) => version),
  ];
  return [...new Set(versions)].sort((a, b) => compareVersions(b, a));
}

function entry(version: string, record: VersionRecord | undefined, sha256: Sha256): StoredVersion {
  return {
    version,
    createdAt: record?.created_at ?? null,
    createdBy: record?.created_by ?? null,
    changelog: record?.changelog ?? null,
    parentVersion: record?.parent_version ?? null,
    checksum: stateOf(record, sha256),
  };
}

function stateOf(record: VersionRecord | undefined, sha256: Sha256): ChecksumState {
  if (!record?.checksum) return 'missing';
  return checksumOfData(record.prompt, sha256) === record.checksum ? 'verified' : 'mismatch';
}
