import type { PromptNode } from './promptFile.js';

/** A prompt of which nothing is known but its place, its name and its templates; readers put in what they know. */
export function barePrompt({
  span,
  name,
  templates,
}: Pick<PromptNode, 'span' | 'name' | 'templates'>): PromptNode {
  return {
    span,
    name,
    id: undefined,
    version: undefined,
    format: undefined,
    status: undefined,
    description: undefined,
    tags: [],
    inputSchema: undefined,
    outputSchema: undefined,
    declared: undefined,
    inputs: undefined,
    templates,
    data: undefined,
    declareVariable: () => undefined,
    removeDeclared: () => [],
    at: () => undefined,
  };
}
