import { readPromptFile, setScalar } from '../../formats/index.js';
import { bumpVersion, compareVersions, dumpPrompt } from '../../prompt/index.js';
import { applyEdits } from '../../text/index.js';
import { checksum, type Sha256 } from '../checksum.js';
import { writeRecord } from '../versionRecord.js';
import type { NewVersion } from '../versionStore.js';
import { writePromptYaml } from '../writePromptYaml.js';
import { mergeSides } from './mergeSides.js';
import { keepSide, type ConflictResolution, type MergeConflict } from './resolveConflict.js';
import { snapshotIn } from './storedTexts.js';
import type { ConflictSource } from './versionConflicts.js';

/** Ours keeps the number, and theirs follows it as the next version that is free, with its author and changelog. */
export function keepBoth(
  conflict: MergeConflict,
  { id, stored, texts }: Pick<ConflictSource, 'id' | 'stored' | 'texts'>,
  sha256: Sha256,
): ConflictResolution {
  const ours = keepSide(conflict, 'ours', texts);
  const theirs = keepSide(conflict, 'theirs', texts);
  if (ours.kind === 'refused') return ours;
  if (theirs.kind === 'refused') return theirs;
  const record = conflict.sides.theirs;
  const prompt = record && snapshotIn(record.prompt);
  const version = nextFree(conflict.version, stored);
  if (!prompt || version === undefined) {
    const message = `Theirs has no record of its own beside ours: keep one of them.`;
    return { kind: 'refused', message };
  }
  const moved = { ...prompt, version };
  const written = stored.snapshots.find((file) => file.version === conflict.version);
  const text = written && mergeSides(texts.get(written.path) ?? '')?.theirs;
  const added: NewVersion = {
    id,
    version,
    snapshot: {
      path: `${id}/_versions/${version}.yaml`,
      text: (text === undefined ? undefined : renumbered(text, version)) ?? writePromptYaml(moved),
    },
    record: {
      path: `${id}_${version}.json`,
      text: writeRecord({
        ...record,
        prompt: dumpPrompt(moved),
        version,
        parent_version: conflict.version,
        checksum: checksum(moved, sha256),
      }),
    },
  };
  return { kind: 'files', files: ours.files, added };
}

/** The patch after all that is stored. */
function nextFree(version: string, { records, snapshots }: ConflictSource['stored']): string | undefined {
  const all = [
    version,
    ...records.map(({ record }) => record.version),
    ...snapshots.map((file) => file.version),
  ];
  return bumpVersion(all.sort(compareVersions).at(-1) ?? version, 'patch');
}

/** A snapshot in YAML with another number, its comments kept. */
function renumbered(text: string, version: string): string | undefined {
  const file = readPromptFile('file:///prompts/snapshot.yaml', text);
  const [node] = file.syntax === 'yaml' ? file.prompts : [];
  const edits = node && setScalar(file, node, ['version'], version);
  return edits && applyEdits(text, edits);
}
