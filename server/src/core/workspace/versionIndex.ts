import { syntaxOf, versionPlace, type PromptFile } from '../formats/index.js';
import { textOf, valueOf } from '../notation/index.js';

/** The URIs of the files that hold versions of prompts, snapshots and records, by the id of the prompt. */
export type VersionIndex = ReadonlyMap<string, readonly string[]>;

/** The index of some files. */
export function versionIndex(files: Iterable<PromptFile>): VersionIndex {
  const index = new Map<string, string[]>();
  for (const file of files) {
    const id = idOfVersion(file);
    if (id === undefined) continue;
    const known = index.get(id);
    if (known) known.push(file.uri);
    else index.set(id, [file.uri]);
  }
  return index;
}

/** Whether one file in the other's place leaves the index as it is. */
export function sameVersions(old: PromptFile | undefined, now: PromptFile | undefined): boolean {
  return idOfVersion(old) === idOfVersion(now);
}

function idOfVersion(file: PromptFile | undefined): string | undefined {
  switch (file?.kind) {
    case 'snapshot':
      return versionPlace(file.uri)?.id;
    case 'record':
      return textOf(valueOf(valueOf(syntaxOf(file)?.root, 'prompt'), 'id'));
    default:
      return undefined;
  }
}
