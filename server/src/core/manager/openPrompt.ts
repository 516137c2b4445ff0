import { readPromptFile, syntaxOf, type PromptFile, type PromptNode } from '../formats/index.js';
import { removeEntry, valueOf } from '../notation/index.js';
import {
  PromptNotFoundError,
  readPrompt,
  StorageReadError,
  type Prompt,
  type PromptDefaults,
} from '../prompt/index.js';
import type { PromptEntry } from '../registry/index.js';
import type { StorageBackend, StoredDocument } from '../storage/index.js';
import { applyEdits } from '../text/index.js';

/** A prompt and its document, as they are stored at this moment. */
export interface OpenPrompt {
  readonly document: StoredDocument;
  readonly file: PromptFile;
  readonly node: PromptNode;
  readonly index: number;
  readonly prompt: Prompt;
  /** The document without this prompt; undefined when it holds no other. */
  readonly withoutPrompt: string | undefined;
}

/** Reads the document of a prompt again. Throws PromptNotFoundError when it is gone, StorageReadError when it is broken. */
export async function openPrompt(
  { prompt: { id }, uri }: PromptEntry,
  storage: StorageBackend,
  defaults: PromptDefaults,
): Promise<OpenPrompt> {
  const document = await storage.read(uri);
  if (!document) throw new PromptNotFoundError(`'${id}' is gone: '${uri}' is not there any more.`, { id });
  const file = readPromptFile(uri, document.text, { choice: { format: 'prompt-manager' } });
  const index = file.prompts.findIndex((node) => node.id?.value === id);
  const node = file.prompts[index];
  const prompt = node?.data && readPrompt(node.data, defaults).prompt;
  if (!node || !prompt) {
    const message = `'${uri}' holds no whole prompt '${id}' any more; mend the file and try again.`;
    throw new StorageReadError(message, { path: uri, reason: 'content' });
  }
  return { document, file, node, index, prompt, withoutPrompt: without(file, index) };
}

function without(file: PromptFile, index: number): string | undefined {
  const root = syntaxOf(file)?.root;
  const list = root && valueOf(root, 'prompts');
  if (file.kind !== 'collection' || list?.kind !== 'list' || list.items.length < 2) return undefined;
  return applyEdits(file.text, removeEntry(file.text, list.items, index, list.style));
}
