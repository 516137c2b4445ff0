import type { TextEdit } from '../../../text/index.js';
import { entryOf, type MapNode, writeScalar, insertEntry, replaceValue } from '../../../notation/index.js';
import type { PromptFile, PromptNode } from '../../promptFile.js';
import { mapOf } from '../readPromptNode.js';
import { keyOrder } from '../shape/keyOrder.js';

/**
 * The edits that give a field of a prompt a text, such as `['version']` or `['metadata', 'author']`: in the quotes it has,
 * where they can hold the text, or as a new key behind the one before it in the order of the model. Undefined when there
 * is no place: the field holds a list, a map or an alias, or the map that should hold it is missing.
 */
export function setScalar(
  file: PromptFile,
  prompt: PromptNode,
  path: readonly string[],
  value: string,
): readonly TextEdit[] | undefined {
  const key = path.at(-1);
  const holder = holderOf(mapOf(prompt), path.slice(0, -1));
  if (key === undefined || !holder) return undefined;
  const entry = entryOf(holder, key);
  const edit =
    entry && holder.entries.includes(entry)
      ? replaceValue(file.text, entry, value)
      : addKey(file.text, holder, { path, value });
  return edit && [edit];
}

function holderOf(map: MapNode | undefined, path: readonly string[]): MapNode | undefined {
  let holder = map;
  for (const key of path) {
    const value = holder && entryOf(holder, key)?.value;
    holder = value?.kind === 'map' ? value : undefined;
  }
  return holder;
}

function addKey(
  text: string,
  holder: MapNode,
  { path, value }: { path: readonly string[]; value: string },
): TextEdit | undefined {
  const notation = holder.style === 'json' ? 'json' : 'yaml';
  const source = writeScalar(value, { notation, style: 'plain', inFlow: holder.style !== 'block' });
  return insertEntry(text, holder, {
    key: path.at(-1) ?? '',
    value: source,
    order: keyOrder(path.slice(0, -1)),
  });
}
