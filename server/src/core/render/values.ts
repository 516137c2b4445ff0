import { neededVariables, type PromptAnalysis } from '../analysis/index.js';
import type { RenderValues } from './renderJob.js';

/** A sentence for each variable that the prompt needs and that is null or not given. */
export function missingValues(analysis: PromptAnalysis, values: RenderValues): readonly string[] {
  return Array.from(neededVariables(analysis))
    .filter((name) => !Object.hasOwn(values, name) || (values[name] ?? null) === null)
    .map((name) => `'${name}' has no value.`);
}
