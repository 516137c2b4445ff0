import type { Position, PromptSummary } from '../../server/src/protocol/index.js';

/**
 * The prompt that the cursor is in, of the prompts of a file; between two the one above, before the first one the
 * first. Undefined when the file has no prompt.
 */
export function promptAt(prompts: readonly PromptSummary[], cursor: Position): PromptSummary | undefined {
  const here = [...prompts].sort((a, b) => compare(a.range.start, b.range.start));
  return here.findLast((prompt) => compare(prompt.range.start, cursor) <= 0) ?? here[0];
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
