export { changedSince } from './changedSince.js';
export { checksum, type Sha256 } from './checksum.js';
export { commitBlocker } from './commitBlocker.js';
export { listVersions, type ChecksumState, type StoredVersion } from './listVersions.js';
export {
  planCommit,
  type CommitMeans,
  type CommitPlan,
  type CommitRefusal,
  type CommitRequest,
} from './planCommit.js';
export { canonicalJson } from './pythonJson.js';
export { readRecord, writePromptJson, writeRecord, type VersionRecord } from './versionRecord.js';
export type {
  AddedVersion,
  NewFile,
  NewVersion,
  RecordFile,
  SnapshotFile,
  StoredFiles,
  VersionStore,
  VersionText,
} from './versionStore.js';
export { writePromptYaml } from './writePromptYaml.js';
export { writeYaml } from './yamlWriter.js';
