import type { PromptKey } from '../../server/src/protocol/index.js';

/** Whether two keys name the same prompt. */
export function samePrompt(a: PromptKey | undefined, b: PromptKey | undefined): boolean {
  return a?.uri === b?.uri && a?.index === b?.index;
}

/** The key as one string: the file's address and the prompt's place in it. */
export function keyText({ uri, index }: PromptKey): string {
  return `${uri}#${index}`;
}

/** Only the key of something that has more. */
export function keyOf({ uri, index }: PromptKey): PromptKey {
  return { uri, index };
}
