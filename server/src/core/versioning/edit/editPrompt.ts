import { readPromptFile } from '../../formats/index.js';
import { dumpPrompt, readPrompt, type Prompt } from '../../prompt/index.js';
import { applyEdits } from '../../text/index.js';
import { canonicalJson } from '../pythonJson.js';
import { differencesOf } from './differencesOf.js';
import { setValue } from './setValue.js';

/** A text that holds a prompt at a place: 0 for a file of one prompt. */
export interface PromptText {
  readonly uri: string;
  readonly text: string;
  readonly index: number;
}

/**
 * The text once it says what a prompt is to be: only what differs is touched, so that comments and layout stay. Undefined
 * when the text holds no whole prompt there, or cannot say it in its own way.
 */
export function editPrompt(place: PromptText, prompt: Prompt): string | undefined {
  const before = promptIn(place);
  if (!before) return undefined;
  const target = dumpPrompt(prompt);
  let { text } = place;
  for (const { path } of differencesOf(dumpPrompt(before), target)) {
    const file = readPromptFile(place.uri, text, { choice: { format: 'prompt-manager' } });
    const node = file.prompts[place.index];
    const edits = node && setValue({ file, node, target }, path);
    if (!edits) return undefined;
    text = applyEdits(text, edits);
  }
  return says(prompt, { ...place, text }) ? text : undefined;
}

/** Whether a text, read again, has this very prompt at its place. */
function says(prompt: Prompt, place: PromptText): boolean {
  const read = promptIn(place);
  return read !== undefined && canonicalJson(dumpPrompt(read)) === canonicalJson(dumpPrompt(prompt));
}

function promptIn({ uri, text, index }: PromptText): Prompt | undefined {
  const { prompts } = readPromptFile(uri, text, { choice: { format: 'prompt-manager' } });
  return readPrompt(prompts[index]?.data ?? {}, { newUid: () => '', now: () => '' }).prompt;
}
