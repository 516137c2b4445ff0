import { dumpPrompt, isDataMap, type Data, type DataMap, type Prompt } from '../../prompt/index.js';
import { canonicalJson } from '../../versioning/index.js';

/** The keys in which two prompts differ, sorted; those of a template and of metadata each for itself. */
export function changedFields(before: Prompt, after: Prompt): readonly string[] {
  const [old, now] = [fieldsOf(dumpPrompt(before)), fieldsOf(dumpPrompt(after))];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => textOf(old.get(name)) !== textOf(now.get(name))).sort();
}

function fieldsOf(data: DataMap): ReadonlyMap<string, Data> {
  const fields = new Map<string, Data>();
  for (const [key, value] of Object.entries(data)) {
    if (!isDataMap(value)) fields.set(key, value);
    else for (const [inner, each] of Object.entries(value)) fields.set(`${key}.${inner}`, each);
  }
  return fields;
}

function textOf(value: Data | undefined): string {
  return value === undefined ? '' : canonicalJson({ value });
}
