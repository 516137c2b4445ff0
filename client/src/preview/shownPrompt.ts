import type { PromptKey, PromptSummary } from '../../../server/src/protocol/index.js';
import { samePrompt } from '../promptKey.js';

/**
 * The prompt that a preview shows, among those of the workspace: by its id in its file, since others may have come
 * before it; by its place when the id is new.
 */
export function shownPrompt(
  prompts: readonly PromptSummary[],
  key: PromptKey,
  id: string,
): PromptSummary | undefined {
  const here = prompts.filter(({ uri }) => uri === key.uri);
  const byPlace = here.find((prompt) => samePrompt(prompt, key));
  return byPlace?.id === id ? byPlace : (here.find((prompt) => prompt.id === id) ?? byPlace);
}
