import { compareVersions, parseVersion, readPrompt, type Bump, type Prompt } from '../../prompt/index.js';
import type { SchemaLookup } from '../../schema/index.js';
import type { Sha256 } from '../checksum.js';
import { diffPrompts } from '../diff/diffPrompts.js';
import { proposeBump } from '../diff/proposeBump.js';
import type { StoredFiles } from '../versionStore.js';
import type { StoredSnapshot } from './storedSnapshot.js';
import { verifyCurrent } from './verifyCurrent.js';
import { verifyRecords } from './verifyRecords.js';
import { verifySnapshots } from './verifySnapshots.js';
import { versionFinding, type VersionFinding } from './versionFinding.js';

/** What is stored of a prompt, and the prompt itself. */
export interface VerifyRequest {
  readonly id: string;
  /** The prompt of its own file; undefined when there is none, or none that can be read. */
  readonly current: Prompt | undefined;
  readonly stored: StoredFiles;
  /** The snapshots by version. */
  readonly snapshots: ReadonlyMap<string, StoredSnapshot>;
  readonly schema?: SchemaLookup;
}

/** Everything that is not as it should be with the versions of a prompt. */
export function verifyVersions(request: VerifyRequest, sha256: Sha256): readonly VersionFinding[] {
  const { id, current, stored, snapshots } = request;
  const recorded = new Map<string, Prompt>();
  for (const { record } of stored.records) {
    const { prompt } = readPrompt(record.prompt, { newUid: () => '', now: () => '' });
    if (prompt && !recorded.has(record.version)) recorded.set(record.version, prompt);
  }
  const prompts = new Map(recorded);
  for (const [version, { prompt }] of snapshots) if (prompt) prompts.set(version, prompt);
  return [
    ...verifyRecords(id, stored, sha256),
    ...verifySnapshots(stored, snapshots, recorded),
    ...smallBumps(prompts, request.schema),
    ...(current ? verifyCurrent(current, stored, prompts) : []),
  ];
}

/** Versions that changed more than their number tells. */
function smallBumps(
  prompts: ReadonlyMap<string, Prompt>,
  schema: SchemaLookup | undefined,
): readonly VersionFinding[] {
  const ordered = [...prompts].sort(([a], [b]) => compareVersions(a, b));
  const known = schema ? { schema } : {};
  return ordered.flatMap(([version, prompt], index) => {
    const [parent, before] = ordered[index - 1] ?? [];
    const made = parent === undefined ? undefined : bumpBetween(parent, version);
    if (!before || made === undefined) return [];
    const { bump, reasons } = proposeBump(diffPrompts({ prompt: before, ...known }, { prompt, ...known }));
    if (bump === null || weights[bump] <= weights[made]) return [];
    const message =
      `The change from '${parent ?? ''}' suggests a ${bump} bump. ${reasons[0] ?? ''}`.trimEnd();
    return [versionFinding('bump-too-small', { version, path: null, message })];
  });
}

const weights: Readonly<Record<Bump, number>> = { patch: 0, minor: 1, major: 2 };

function bumpBetween(from: string, to: string): Bump | undefined {
  const [a, b] = [parseVersion(from), parseVersion(to)];
  if (!a || !b) return undefined;
  return a.major !== b.major ? 'major' : a.minor !== b.minor ? 'minor' : 'patch';
}
