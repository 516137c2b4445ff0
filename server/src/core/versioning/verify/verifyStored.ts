import type { Abortable } from '../../prompt/index.js';
import type { Sha256 } from '../checksum.js';
import { promptOfText, type StoredIn } from '../promptOfVersion.js';
import type { StoredSnapshot } from './storedSnapshot.js';
import { verifyVersions, type VerifyRequest } from './verifyVersions.js';
import type { VersionFinding } from './versionFinding.js';

/** A prompt and what is stored of it. */
export type StoredToVerify = StoredIn & Pick<VerifyRequest, 'current' | 'schema'> & Abortable;

/** What a person should look at in the stored versions of a prompt. Throws StorageReadError when a snapshot cannot be read. */
export async function verifyStored(
  { store, signal, ...prompt }: StoredToVerify,
  sha256: Sha256,
): Promise<readonly VersionFinding[]> {
  const snapshots = new Map<string, StoredSnapshot>();
  for (const { version } of prompt.stored.snapshots) {
    const text = await store.read(prompt.id, version, { signal });
    snapshots.set(version, { prompt: text && promptOfText(text) });
  }
  return verifyVersions({ ...prompt, snapshots }, sha256);
}
