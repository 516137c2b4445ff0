import { dumpPrompt } from '../../prompt/index.js';
import { writePromptJson, writeRecord } from '../versionRecord.js';
import { writePromptYaml } from '../writePromptYaml.js';
import { mergeSides, type MergeSide } from './mergeSides.js';
import { recordIn, snapshotIn } from './storedTexts.js';
import type { NewVersion } from '../versionStore.js';
import type { ConflictSource, VersionConflict } from './versionConflicts.js';

/** A file that gets another text. */
export interface ResolvedFile {
  readonly path: string;
  readonly before: string;
  readonly text: string;
}

export type ConflictResolution =
  | {
      readonly kind: 'files';
      readonly files: readonly ResolvedFile[];
      /** A version that is stored before the files get their texts. */
      readonly added?: NewVersion;
    }
  | { readonly kind: 'refused'; readonly message: string };

/** Two versions with one number that Git could not merge. */
export type MergeConflict = Extract<VersionConflict, { kind: 'merge' }>;

/** The files of a version after one side of a merge was kept; refused when that side is no whole version. */
export function keepSide(
  { version, paths }: MergeConflict,
  side: MergeSide,
  texts: ConflictSource['texts'],
): ConflictResolution {
  const files: ResolvedFile[] = [];
  for (const path of paths) {
    const before = texts.get(path) ?? '';
    const text = mergeSides(before)?.[side];
    const isWhole = text !== undefined && (recordIn(text) ?? snapshotIn(text, path)) !== undefined;
    if (!isWhole)
      return refused(
        `This side of ${version} is not whole in '${nameOf(path)}'. Open the file and merge it by hand.`,
      );
    files.push({ path, before, text });
  }
  return { kind: 'files', files };
}

/** The file that was changed after the commit, written anew from the one that the checksum vouches for. */
export function mendDifference(
  { version, intact, record, snapshot }: Extract<VersionConflict, { kind: 'differs' }>,
  { stored, texts }: Pick<ConflictSource, 'stored' | 'texts'>,
): ConflictResolution {
  const held = stored.records.find(({ path }) => path === record)?.record;
  const [before, recordText] = [texts.get(snapshot) ?? '', texts.get(record) ?? ''];
  const recorded = held && snapshotIn(held.prompt);
  const snapped = snapshotIn(before, snapshot);
  if (intact === 'record' && recorded) {
    const text = snapshot.endsWith('.json') ? writePromptJson(recorded) : writePromptYaml(recorded);
    return { kind: 'files', files: [{ path: snapshot, before, text }] };
  }
  if (intact === 'snapshot' && held && snapped) {
    const text = writeRecord({ ...held, prompt: dumpPrompt(snapped) });
    return { kind: 'files', files: [{ path: record, before: recordText, text }] };
  }
  return refused(`Neither file of ${version} is as it was committed. Restore them from Git.`);
}

function refused(message: string): ConflictResolution {
  return { kind: 'refused', message };
}

function nameOf(path: string): string {
  return /[^/\\]*$/.exec(path)?.[0] ?? path;
}
