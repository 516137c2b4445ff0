import { applyEdits, minimalEdit, type TextEdit } from '../../../text/index.js';
import { entryOf, insertEntry, lineBreakOf, valueOf, type MapNode } from '../../../notation/index.js';
import type { PromptFile } from '../../promptFile.js';
import { mapOf } from '../readPromptNode.js';
import { keyOrder } from '../shape/keyOrder.js';
import { addToList, removeDeclared } from './variableList.js';

/**
 * The edits that give the prompt at an index exactly these tags, in this order for new ones: entries that stay keep
 * their lines and comments. Undefined when there is no place, as `metadata` or `tags` is something else.
 */
export function setTags(
  file: PromptFile,
  { index, tags, reread }: TagRequest,
): readonly TextEdit[] | undefined {
  let current = file;
  for (;;) {
    const root = current.prompts[index] && mapOf(current.prompts[index]);
    const edits = root && nextStep(current.text, root, tags);
    if (!edits) return undefined;
    if (edits.length === 0) break;
    current = reread(applyEdits(current.text, edits));
  }
  const edit = minimalEdit(file.text, current.text);
  return edit ? [edit] : [];
}

/** Which prompt of a file gets which tags. */
export interface TagRequest {
  readonly index: number;
  readonly tags: readonly string[];
  /** Reads a changed text of the file: tags are changed one by one. */
  readonly reread: (text: string) => PromptFile;
}

/** The edits of one step towards the tags; none when they are there. */
function nextStep(text: string, root: MapNode, tags: readonly string[]): readonly TextEdit[] | undefined {
  const entry = entryOf(root, 'metadata');
  if (!entry) {
    const [first] = tags;
    return first === undefined ? [] : asEdits(newMetadata(text, root));
  }
  const { value: metadata } = entry;
  if (metadata.kind !== 'map' || entry.alias) return undefined;
  const list = entryOf(metadata, 'tags');
  const items = list?.value.kind === 'list' ? list.value.items : [];
  const there = items.map(({ value }) => (value.kind === 'scalar' ? value.text : undefined));
  const gone = there.findIndex((tag) => tag === undefined || !tags.includes(tag));
  if (list && gone >= 0) {
    const removal = removeDeclared(text, list, gone);
    return removal.length > 0 ? removal : undefined;
  }
  const missing = tags.find((tag) => !there.includes(tag));
  if (missing === undefined) return [];
  return asEdits(addToList(text, metadata, { key: 'tags', order: keyOrder(['metadata']), name: missing }));
}

function newMetadata(text: string, root: MapNode): TextEdit | undefined {
  const block = `${lineBreakOf(text)}${' '.repeat(root.indent + 2)}tags: []`;
  const value = root.style === 'block' ? block : root.style === 'json' ? '{"tags": []}' : '{tags: []}';
  return valueOf(root, 'metadata')
    ? undefined
    : insertEntry(text, root, { key: 'metadata', value, order: keyOrder([]) });
}

function asEdits(edit: TextEdit | undefined): readonly TextEdit[] | undefined {
  return edit && [edit];
}
