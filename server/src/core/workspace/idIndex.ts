import type { PromptFile } from '../formats/index.js';

/** Where the prompts of an id stand: URI of the file and place in it. */
export type IdIndex = ReadonlyMap<string, readonly { readonly uri: string; readonly index: number }[]>;

/** Where each id is defined. */
export function idIndex(files: Iterable<PromptFile>): IdIndex {
  const places = new Map<string, { uri: string; index: number }[]>();
  for (const file of files) {
    for (const [index, id] of idsOf(file).entries()) {
      if (id === undefined) continue;
      const known = places.get(id);
      if (known) known.push({ uri: file.uri, index });
      else places.set(id, [{ uri: file.uri, index }]);
    }
  }
  return places;
}

/** The ids of an index that are one in lower case. */
export function idsByLowerCase(index: IdIndex): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const id of index.keys()) {
    const lower = id.toLowerCase();
    const known = ids.get(lower);
    if (known) known.push(id);
    else ids.set(lower, [id]);
  }
  return ids;
}

/** Whether one file in the other's place leaves the index of ids as it is. */
export function sameIds(old: PromptFile | undefined, now: PromptFile | undefined): boolean {
  const [before, after] = [old ? idsOf(old) : [], now ? idsOf(now) : []];
  return before.length === after.length && before.every((id, index) => id === after[index]);
}

function idsOf(file: PromptFile): readonly (string | undefined)[] {
  if (file.kind !== 'prompt' && file.kind !== 'collection') return [];
  return file.prompts.map(({ id }) => id?.value);
}
