import type { FilePrompts, PromptSummary } from '../../server/src/protocol/index.js';

/** The prompts of each file that has any, by its address. */
export type PromptsByFile = ReadonlyMap<string, readonly PromptSummary[]>;

/** The prompts with what has changed put in its place. */
export function mergePrompts(known: PromptsByFile, changed: readonly FilePrompts[]): PromptsByFile {
  const files = new Map(known);
  for (const { uri, prompts } of changed) {
    if (prompts.length > 0) files.set(uri, prompts);
    else files.delete(uri);
  }
  return files;
}
