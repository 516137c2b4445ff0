import { isDataMap, type DataMap } from '../prompt/index.js';

/** Fields of a prompt that are maps of fields themselves. */
const nested: ReadonlySet<string> = new Set(['template', 'chat_template', 'metadata']);

/** The data of a prompt with some changes: those of its template and its metadata key by key, all others as a whole. */
export function mergedPrompt(data: DataMap, changes: DataMap): DataMap {
  const merged = Object.entries(changes).map(([key, value]) => {
    const old = data[key];
    return [
      key,
      nested.has(key) && isDataMap(old) && isDataMap(value) ? { ...old, ...value } : value,
    ] as const;
  });
  return { ...data, ...Object.fromEntries(merged) };
}
