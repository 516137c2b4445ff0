import { sampleOf, sampleValue, toJson } from '../schema/index.js';
import { inputNames } from './inputNames.js';
import type { PromptAnalysis } from './promptAnalysis.js';

/** Plausible values for all variables of a prompt, told by their types and names. */
export function sampleInputs(analysis: PromptAnalysis): Readonly<Record<string, unknown>> {
  const { declarations, inferred } = analysis;
  return Object.fromEntries(
    inputNames(analysis).map((name) => {
      const field = declarations.get(name)?.field;
      return [
        name,
        toJson(field ? sampleOf(field) : sampleValue(name, inferred.get(name) ?? { kind: 'any' })),
      ];
    }),
  );
}
