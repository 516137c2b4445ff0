import { readData } from '../notation/index.js';
import {
  deepFreeze,
  isDataList,
  isDataMap,
  readPrompt,
  type Data,
  type Prompt,
  type PromptDefaults,
} from '../prompt/index.js';
import type { StoredDocument } from '../storage/index.js';

/** A prompt of a document: its place in there, and the prompt or what is wrong with it. */
export type PromptOfDocument =
  | { readonly index: number; readonly prompt: Prompt; readonly problems?: undefined }
  | { readonly index: number; readonly prompt?: undefined; readonly problems: readonly string[] };

/**
 * The prompts of a document, frozen; a collection has several. A document of schemas, or a version record, has none. What
 * the file does not say is filled in.
 */
export function promptsInDocument(
  { uri, text }: Pick<StoredDocument, 'uri' | 'text'>,
  defaults: PromptDefaults,
): readonly PromptOfDocument[] {
  const { data, problems } = readData(text, uri.endsWith('.json') ? 'json' : 'yaml');
  if (data === undefined) {
    const [first] = problems;
    return [{ index: 0, problems: [first?.message ?? 'Empty YAML file'] }];
  }
  if (!isDataMap(data)) return [{ index: 0, problems: ['The file holds no map.'] }];
  if (isDataList(data['schemas']) || isDataMap(data['prompt'])) return [];
  const entries = isDataList(data['prompts']) ? data['prompts'] : [data];
  return entries.map((entry, index) => read(entry, { index, defaults }));
}

function read(
  data: Data,
  { index, defaults }: { readonly index: number; readonly defaults: PromptDefaults },
): PromptOfDocument {
  if (!isDataMap(data)) return { index, problems: ['A prompt must be a map.'] };
  const { prompt, problems } = readPrompt(data, defaults);
  return prompt ? { index, prompt: deepFreeze(prompt) } : { index, problems };
}
