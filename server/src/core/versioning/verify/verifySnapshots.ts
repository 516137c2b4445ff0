import type { Prompt } from '../../prompt/index.js';
import { dumpPrompt } from '../../prompt/index.js';
import { canonicalJson } from '../pythonJson.js';
import type { StoredFiles } from '../versionStore.js';
import type { StoredSnapshot } from './storedSnapshot.js';
import { versionFinding, type VersionFinding } from './versionFinding.js';

/** What is wrong with the snapshots of a prompt: unreadable, not what the record holds, or without a record. */
export function verifySnapshots(
  stored: StoredFiles,
  snapshots: ReadonlyMap<string, StoredSnapshot>,
  recorded: ReadonlyMap<string, Prompt>,
): readonly VersionFinding[] {
  return stored.snapshots.flatMap(({ version, path }) => {
    const prompt = snapshots.get(version)?.prompt;
    const at = { version, path };
    if (!prompt) {
      const message = `The snapshot of '${version}' holds no prompt; restore it from a copy.`;
      return [versionFinding('snapshot-unreadable', { ...at, message })];
    }
    const record = recorded.get(version);
    if (record && canonicalJson(dumpPrompt(record)) !== canonicalJson(dumpPrompt(prompt))) {
      const message = `The snapshot of '${version}' is not what its record holds: one of them was changed.`;
      return [versionFinding('snapshot-differs', { ...at, message })];
    }
    const isMissing = stored.records.every((other) => other.record.version !== version);
    if (!isMissing || stored.records.length === 0) return [];
    const message = `Version '${version}' has a snapshot and no record: who made it and why is not known.`;
    return [versionFinding('record-missing', { ...at, message })];
  });
}
