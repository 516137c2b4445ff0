import type { TextEdit } from '../../../text/index.js';
import { removeEntry, valueOf } from '../../../notation/index.js';
import type { PromptFile } from '../../promptFile.js';
import { syntaxOf } from '../../syntaxOf.js';
import { mapOf } from '../readPromptNode.js';

/** The edits that take a prompt out of its collection; undefined for a prompt with a file of its own, and for the last one. */
export function removePrompt(file: PromptFile, index: number): readonly TextEdit[] | undefined {
  const list = valueOf(syntaxOf(file)?.root, 'prompts');
  const prompt = file.prompts[index];
  if (file.kind !== 'collection' || list?.kind !== 'list' || !prompt) return undefined;
  const at = list.items.findIndex(({ value }) => value === mapOf(prompt));
  return at < 0 || list.items.length === 1 ? undefined : removeEntry(file.text, list.items, at, list.style);
}
