import type { PromptFile } from '../formats/index.js';
import { readSchemas, type SchemaDeclaration } from '../schema/index.js';

/** Where the prompts of an id stand: URI of the file and place in it. */
export type IdIndex = ReadonlyMap<string, readonly { readonly uri: string; readonly index: number }[]>;

/** The schemas of a name, in the order of the files. */
export type SchemaIndex = ReadonlyMap<string, readonly SchemaDeclaration[]>;

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

/** The declared schemas by name. */
export function schemaIndex(files: Iterable<PromptFile>): SchemaIndex {
  const schemas = new Map<string, SchemaDeclaration[]>();
  for (const file of files) {
    if (file.kind !== 'schemas') continue;
    for (const schema of readSchemas(file)) {
      const known = schemas.get(schema.name);
      if (known) known.push(schema);
      else schemas.set(schema.name, [schema]);
    }
  }
  return schemas;
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
