import type { ValueType } from '../schema/index.js';
import { inputNames } from './inputNames.js';
import type { PromptAnalysis } from './promptAnalysis.js';
import { anyType } from './typeFlow.js';
import { typeInUse, usesOfVariables } from './typeInUse.js';

/**
 * The types of all values that a prompt may be given, by name, in the order of `inputNames`: as declared, else as the
 * templates use them unless default values and saved inputs show something else, else as those show them.
 */
export function inputTypes(analysis: PromptAnalysis): ReadonlyMap<string, ValueType> {
  const { declarations, inferred } = analysis;
  const uses = usesOfVariables(analysis);
  return new Map(
    inputNames(analysis).map((name) => {
      const declared = declarations.get(name)?.field?.type ?? anyType;
      const type = typeInUse(declared, uses.get(name));
      const shown = inferred.get(name);
      return [name, declared.kind !== 'any' || !shown || mayBe(type, shown) ? type : shown];
    }),
  );
}

/** Whether values that show a type may be of another. */
function mayBe({ kind }: ValueType, shown: ValueType): boolean {
  return shown.kind === 'union' ? shown.members.every((member) => member.kind === kind) : shown.kind === kind;
}
