import type { PromptSummary } from '../../../server/src/protocol/index.js';
import { counted } from '../counted.js';

/** How titles and questions speak of prompts: by id, or of several by their number. */
export function named(prompts: readonly PromptSummary[]): string {
  const [first] = prompts;
  return prompts.length === 1 && first ? first.id : counted(prompts.length, 'prompt');
}
