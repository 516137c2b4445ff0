import { sampleOf, sampleValue, toJson } from '../schema/index.js';
import { inputTypes } from './inputTypes.js';
import type { PromptAnalysis } from './promptAnalysis.js';

/** Plausible values for all variables of a prompt, told by their types and names. */
export function sampleInputs(analysis: PromptAnalysis): Readonly<Record<string, unknown>> {
  const samples = Array.from(inputTypes(analysis), ([name, type]) => {
    const field = analysis.declarations.get(name)?.field;
    return [name, toJson(field ? sampleOf({ ...field, type }) : sampleValue(name, type))];
  });
  return Object.fromEntries(samples) as Readonly<Record<string, unknown>>;
}
