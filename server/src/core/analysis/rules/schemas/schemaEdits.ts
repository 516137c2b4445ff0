import type { PromptFile } from '../../../formats/index.js';
import {
  entryOf,
  insertEntry,
  replaceValue,
  writeScalar,
  type MapNode,
  type ScalarNode,
} from '../../../notation/index.js';
import type { Fix } from '../../../text/index.js';

/** The fix that gives a key of a map another value, a plain word; none where the value is written elsewhere. */
export function setWord({ text }: PromptFile, map: MapNode, key: string, word: string): readonly Fix[] {
  const entry = entryOf(map, key);
  if (!entry || entry.value.kind !== 'scalar' || entry.alias) return [];
  const isWord = entry.value.type === 'string';
  const edit = isWord ? replaceValue(text, entry, word) : { span: entry.value.span, text: word };
  return edit ? [{ title: `Change to '${key}: ${word}'`, edits: [edit] }] : [];
}

/** The fix that adds a key to a map. */
export function addKey(
  { text }: PromptFile,
  map: MapNode,
  entry: { readonly key: string; readonly value: string; readonly order: readonly string[] },
): readonly Fix[] {
  const isWord = /^[a-z]+$/.test(entry.value) && !/^(?:true|false|null)$/.test(entry.value);
  const value = map.style === 'json' && isWord ? `"${entry.value}"` : entry.value;
  const edit = insertEntry(text, map, { ...entry, value });
  return edit ? [{ title: `Add '${entry.key}: ${entry.value}'`, edits: [edit] }] : [];
}

/** The fix that renames a key. */
export function renameKey(file: PromptFile, { span, source }: ScalarNode, to: string): readonly Fix[] {
  const notation = source.style === 'json' ? 'json' : 'yaml';
  const text = writeScalar(to, { notation, style: source.style, inFlow: source.inFlow });
  return [{ title: `Change to '${to}'`, edits: [{ span, text }] }];
}
