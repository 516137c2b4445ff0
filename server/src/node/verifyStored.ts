import {
  verifyVersions,
  type Prompt,
  type SchemaLookup,
  type StoredFiles,
  type VersionFinding,
} from '../core/index.js';
import { sha256 } from './sha256.js';
import { snapshotPrompt } from './storedPrompt.js';

/** A prompt and what is stored of it. */
export interface StoredToVerify {
  readonly id: string;
  /** As its file says it; undefined when it cannot be read. */
  readonly current: Prompt | undefined;
  readonly stored: StoredFiles;
  readonly schema: SchemaLookup;
}

/** What a person should look at in the stored versions of a prompt. Throws StorageReadError when a snapshot cannot be read. */
export async function verifyStored(prompt: StoredToVerify): Promise<readonly VersionFinding[]> {
  const snapshots = new Map<string, { readonly prompt: Prompt | undefined }>();
  for (const { version } of prompt.stored.snapshots) {
    const read = await snapshotPrompt(prompt.stored, version);
    snapshots.set(version, { prompt: read?.prompt });
  }
  return verifyVersions({ ...prompt, snapshots }, sha256);
}
