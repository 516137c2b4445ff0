import type { PromptAnalysis } from './promptAnalysis.js';
import { meantName } from './rules/foreignNames.js';
import { isRoot, isThis } from './scope.js';

/**
 * The names in the templates that may mean a variable of the prompt, also where it is not certain; `all` where the
 * variables are handed on together: printed, looped over or looked up by a computed name.
 */
export function readNames(analysis: PromptAnalysis): ReadonlySet<string> | 'all' {
  if (readsEverything(analysis)) return 'all';
  const { uses, usesInFiles, helperCalls } = analysis;
  const names = new Set<string>(helperCalls.map(({ name }) => name));
  for (const { name, resolves } of [...uses, ...usesInFiles]) {
    const elsewhere =
      resolves.kind === 'blockParam' ||
      resolves.kind === 'argument' ||
      (resolves.kind === 'field' && resolves.field);
    if (!elsewhere) names.add(name).add(meantName(name));
  }
  return names;
}

function readsEverything({ uses, partialUses }: PromptAnalysis): boolean {
  if (partialUses.some(({ name, context }) => name === undefined && context !== undefined)) return true;
  const handedToPartials = new Set(partialUses.map(({ context }) => context));
  return uses.some(({ path, resolves, scope }) => {
    if (resolves.kind !== 'context' || handedToPartials.has(path)) return false;
    return isRoot(path) || (isThis(path) && scope.context.kind !== 'item' && scope.context.kind !== 'value');
  });
}
