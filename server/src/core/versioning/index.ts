export { changedSince } from './changedSince.js';
export { versionProblems, type VersionCheckOptions } from './problems/versionProblems.js';
export { checksum, checksumOfData, type Sha256 } from './checksum.js';
export { commitBlocker } from './commitBlocker.js';
export { changelogBetween } from './changelogBetween.js';
export { changedLines, type LineChange } from './diff/changedLines.js';
export { longestCommon } from './diff/longestCommon.js';
export { diffPrompts } from './diff/diffPrompts.js';
export type { PromptSide } from './diff/promptSide.js';
export { type ChangeKind, type PromptChange } from './diff/promptChange.js';
export { proposeBump, type BumpProposal } from './diff/proposeBump.js';
export { historyBetween, type HistoryRange } from './historyBetween.js';
export { readLabels, writeLabels, type Label, type LabelMove, type Labels } from './labels.js';
export { moveLabel, type LabelRefusal, type MovedLabel, type MoveRequest } from './moveLabel.js';
export type { Leftover } from './leftover.js';
export { planRestore, type RestoreRequest } from './planRestore.js';
export { planCommitAfter, planRestoreOf } from './planFromStore.js';
export { verifyStored } from './verify/verifyStored.js';
export { verifyVersions, type VerifyRequest } from './verify/verifyVersions.js';
export { type VersionFinding } from './verify/versionFinding.js';
export { listVersions, storedVersions, type ChecksumState, type StoredVersion } from './listVersions.js';
export { planCommit, type CommitRequest } from './planCommit.js';
export { type CommitMeans, type CommitPlan, type CommitRefusal } from './versionPlan.js';
export { canonicalJson, indentedJson } from './pythonJson.js';
export { readRecord, writePromptJson, writeRecord, type VersionRecord } from './versionRecord.js';
export type {
  AddedVersion,
  NewFile,
  NewVersion,
  RecordFile,
  SnapshotFile,
  StoredFiles,
  StoreListing,
  VersionStore,
  VersionText,
} from './versionStore.js';
export { writePromptCopy } from './writePromptCopy.js';
export { writePromptYaml } from './writePromptYaml.js';
export { writeYaml } from './yamlWriter.js';
export { carryOut } from './carryOut.js';
export { createMemoryLabelStore, type LabelStore } from './labelStore.js';
export { createMemoryVersionStore } from './memoryVersionStore.js';
export { planSave, textOfSave, type SaveRequest } from './planSave.js';
export { leftoverOfVersion, promptOfVersion, storedPrompt, type StoredIn } from './promptOfVersion.js';
export { keepBoth } from './conflicts/keepBoth.js';
export { keepSide, mendDifference, type ConflictResolution } from './conflicts/resolveConflict.js';
export { versionConflicts, type ConflictSource, type VersionConflict } from './conflicts/versionConflicts.js';
