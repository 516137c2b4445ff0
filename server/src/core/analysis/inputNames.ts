import type { PromptAnalysis } from './promptAnalysis.js';

/** The names of the values that a prompt may be given: declared ones in their order, then those that are used without. */
export function inputNames({ declarations, uses, usesInFiles }: PromptAnalysis): readonly string[] {
  const undeclared = [...uses, ...usesInFiles].filter(
    ({ resolves, broken }) => resolves.kind === 'undeclared' && !broken,
  );
  return [...new Set([...declarations.keys(), ...undeclared.map(({ name }) => name)])];
}
