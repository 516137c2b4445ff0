import type { PlacedPrompt } from '../../core/index.js';
import type { PromptKey } from '../../protocol/index.js';
import type { View } from '../view.js';

/** The prompt that a request of ours names; undefined when its file or its place in there is gone. */
export function placedPrompt(view: View, { uri, index }: PromptKey): PlacedPrompt | undefined {
  const file = view.file({ uri });
  const prompt = file?.prompts[index];
  return file && prompt && { file, index, prompt };
}
