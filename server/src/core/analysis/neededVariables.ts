import type { PromptAnalysis, VariableUse } from './promptAnalysis.js';

/**
 * The variables that a prompt cannot do without: required by the input schema, printed without a test for it, or walked
 * through by a block without one. Those of the schema come first.
 */
export function neededVariables({ declarations, uses, usesInFiles }: PromptAnalysis): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { name, field } of declarations.values()) if (field?.required === true) needed.add(name);
  const variables = [...uses, ...usesInFiles].filter(isVariable);
  const tested = new Set(variables.filter(({ position }) => position === 'test').map(({ name }) => name));
  for (const { name, guarded, position } of variables) {
    if (!guarded || (position === 'context' && !tested.has(name))) needed.add(name);
  }
  return needed;
}

function isVariable({ broken, resolves }: VariableUse): boolean {
  return !broken && (resolves.kind === 'declaration' || resolves.kind === 'undeclared');
}
