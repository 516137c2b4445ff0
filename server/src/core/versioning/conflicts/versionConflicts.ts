import { compareVersions, dumpPrompt, type Prompt } from '../../prompt/index.js';
import { changedSince } from '../changedSince.js';
import { checksumOfData, type Sha256 } from '../checksum.js';
import { canonicalJson } from '../pythonJson.js';
import type { VersionRecord } from '../versionRecord.js';
import type { StoredFiles } from '../versionStore.js';
import { mergeSides, type MergeSide } from './mergeSides.js';
import { recordIn, snapshotIn } from './storedTexts.js';

/** Two people, or a merge, have left the versions of a prompt in a state that somebody has to decide. */
export type VersionConflict =
  /** The file goes back to `base`, and `version` was stored meanwhile. */
  | { readonly kind: 'newer'; readonly version: string; readonly base: string }
  /** Two people made the same version, and Git could not merge its files. */
  | {
      readonly kind: 'merge';
      readonly version: string;
      readonly sides: Readonly<Record<MergeSide, VersionRecord | undefined>>;
      readonly paths: readonly string[];
    }
  /** The record cannot be read. */
  | { readonly kind: 'unreadable'; readonly version: string; readonly path: string }
  /** A second record of a version. */
  | { readonly kind: 'duplicate'; readonly version: string; readonly paths: readonly string[] }
  /** Snapshot and record hold different prompts; `intact` is the one that the checksum vouches for. */
  | {
      readonly kind: 'differs';
      readonly version: string;
      readonly intact: 'record' | 'snapshot' | undefined;
      readonly record: string;
      readonly snapshot: string;
    };

/** What is stored of a prompt, with the texts of its snapshots and of the records that cannot be read, by path. */
export interface ConflictSource {
  readonly id: string;
  /** The prompt of its own file; undefined where that cannot be read. */
  readonly current: Prompt | undefined;
  readonly stored: StoredFiles;
  readonly texts: ReadonlyMap<string, string>;
}

/** The conflicts in what is stored of a prompt, the newest version first. */
export function versionConflicts(source: ConflictSource, sha256: Sha256): readonly VersionConflict[] {
  const merges = mergeConflicts(source);
  const merged = new Set(merges.flatMap((conflict) => (conflict.kind === 'merge' ? conflict.paths : [])));
  const found = [...merges, ...duplicates(source), ...differences(source, merged, sha256)];
  const sorted = found.sort((a, b) => compareVersions(b.version, a.version));
  return [...newerVersion(source), ...sorted];
}

/** A newer version that says the same is a commit that was interrupted, and no conflict. */
function newerVersion({ current, stored, texts }: ConflictSource): readonly VersionConflict[] {
  const newest = stored.records
    .map(({ record }) => record)
    .sort((a, b) => compareVersions(b.version, a.version))[0];
  if (!current || !newest || compareVersions(current.version, newest.version) >= 0) return [];
  const prompt = promptOf(newest, { stored, texts });
  if (!prompt || !changedSince(current, prompt)) return [];
  return [{ kind: 'newer', version: newest.version, base: current.version }];
}

function promptOf(
  { version, prompt }: VersionRecord,
  { stored, texts }: Pick<ConflictSource, 'stored' | 'texts'>,
): Prompt | undefined {
  const snapshot = stored.snapshots.find((file) => file.version === version);
  return snapshotIn(prompt) ?? (snapshot && snapshotIn(texts.get(snapshot.path) ?? '', snapshot.path));
}

function mergeConflicts({ id, stored, texts }: ConflictSource): readonly VersionConflict[] {
  const byVersion = new Map<
    string,
    { paths: string[]; sides: Record<MergeSide, VersionRecord | undefined> }
  >();
  const unreadable: VersionConflict[] = [];
  const places = [
    ...stored.unreadable.map((path) => ({ path, version: versionIn(path, id), isRecord: true })),
    ...stored.snapshots.map(({ path, version }) => ({ path, version, isRecord: false })),
  ];
  for (const { path, version, isRecord } of places) {
    const sides = mergeSides(texts.get(path) ?? '');
    if (!sides) {
      if (isRecord) unreadable.push({ kind: 'unreadable', version, path });
      continue;
    }
    const known = byVersion.get(version) ?? { paths: [], sides: { ours: undefined, theirs: undefined } };
    known.paths.push(path);
    if (isRecord) known.sides = { ours: recordIn(sides.ours), theirs: recordIn(sides.theirs) };
    byVersion.set(version, known);
  }
  const merges = Array.from(byVersion, ([version, { paths, sides }]) => ({
    kind: 'merge' as const,
    version,
    paths,
    sides,
  }));
  return [...merges, ...unreadable];
}

function duplicates({ stored }: ConflictSource): readonly VersionConflict[] {
  const versions = [...new Set(stored.records.map(({ record }) => record.version))];
  return versions.flatMap((version) => {
    const paths = stored.records.flatMap(({ record, path }) => (record.version === version ? [path] : []));
    return paths.length < 2 ? [] : [{ kind: 'duplicate' as const, version, paths }];
  });
}

function differences(
  { stored, texts }: ConflictSource,
  merged: ReadonlySet<string>,
  sha256: Sha256,
): readonly VersionConflict[] {
  return stored.snapshots.flatMap(({ version, path }) => {
    const held = stored.records.find((file) => file.record.version === version);
    const snapshot = merged.has(path) ? undefined : snapshotIn(texts.get(path) ?? '', path);
    const recorded = held && snapshotIn(held.record.prompt);
    if (!held || !snapshot || !recorded) return [];
    const [one, other] = [dumpPrompt(recorded), dumpPrompt(snapshot)];
    if (canonicalJson(one) === canonicalJson(other)) return [];
    const { checksum, prompt } = held.record;
    const intact =
      checksum === checksumOfData(prompt, sha256)
        ? ('record' as const)
        : checksum === checksumOfData(other, sha256)
          ? ('snapshot' as const)
          : undefined;
    return [{ kind: 'differs' as const, version, intact, record: held.path, snapshot: path }];
  });
}

/** Of a record's file name: `<id>_<version>.json`. */
function versionIn(path: string, id: string): string {
  const name = /[^/\\]*$/.exec(path)?.[0] ?? '';
  return name.slice(id.length + 1, -'.json'.length);
}
