import type { PromptKey, PromptSummary } from '../../server/src/protocol/index.js';
import { samePrompt } from './promptKey.js';

/**
 * The prompt that the argument of a command means: a row of the tree, a prompt's key or summary, or the address of a
 * file, whose `active` prompt or else first prompt it is. Undefined when it means none of `prompts`.
 */
export function promptOf(
  argument: unknown,
  prompts: readonly PromptSummary[],
  active: PromptSummary | undefined,
): PromptSummary | undefined {
  if (typeof argument === 'string') {
    return active?.uri === argument ? active : prompts.find(({ uri }) => uri === argument);
  }
  if (typeof argument !== 'object' || argument === null) return undefined;
  const key = 'prompt' in argument ? readKey(argument.prompt) : readKey(argument);
  return key && prompts.find((prompt) => samePrompt(prompt, key));
}

/** The version that a row of the tree stands for. */
export function versionOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('opens' in argument)) return undefined;
  const { opens } = argument;
  if (typeof opens !== 'object' || opens === null || !('version' in opens)) return undefined;
  return typeof opens.version === 'string' ? opens.version : undefined;
}

function readKey(value: unknown): PromptKey | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('uri' in value) || typeof value.uri !== 'string') return undefined;
  if (!('index' in value) || typeof value.index !== 'number') return undefined;
  return { uri: value.uri, index: value.index };
}
