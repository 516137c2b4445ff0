import { bumpVersion, firstVersion } from '../prompt/index.js';
import { listVersions, storedVersions } from './listVersions.js';
import { planCommit, type CommitRequest } from './planCommit.js';
import { planRestore, type RestoreRequest } from './planRestore.js';
import { leftoverOfVersion, promptOfVersion, type StoredIn } from './promptOfVersion.js';
import { refused, type CommitMeans, type CommitPlan, type CommitRefusal } from './versionPlan.js';

/** Plans a new version of a prompt after what is stored of it; what an interrupted commit has left is finished. */
export async function planCommitAfter(
  at: StoredIn,
  request: Omit<CommitRequest, 'stored' | 'leftover'>,
  means: CommitMeans,
): Promise<CommitPlan | CommitRefusal> {
  const { prompt, bump } = request;
  const version = prompt.version?.value ?? firstVersion;
  const next = bump === 'first' ? version : bumpVersion(version, bump);
  const leftover = await leftoverOfVersion(at, next);
  return planCommit({ ...request, stored: storedVersions(at.stored), leftover }, means);
}

/** Plans a new version with the content of a stored one, which must be as it was made. */
export async function planRestoreOf(
  at: StoredIn,
  request: Omit<RestoreRequest, 'stored' | 'restored' | 'text'>,
  means: CommitMeans,
): Promise<CommitPlan | CommitRefusal> {
  const { store, id, stored } = at;
  const { version } = request;
  const versions = listVersions(stored, means.sha256);
  if (versions.find((known) => known.version === version)?.checksum === 'mismatch') {
    return refused(
      `The record of version '${version}' of '${id}' was changed after it was made; verify it first.`,
    );
  }
  const restored = await promptOfVersion(at, version);
  const text = await store.read(id, version);
  if (!restored || !text)
    return refused(`The stored version '${version}' of '${id}' cannot be read; verify it first.`);
  return planRestore({ ...request, restored, text, stored: versions.map((known) => known.version) }, means);
}
