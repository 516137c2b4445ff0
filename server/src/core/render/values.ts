import { neededVariables, type PromptAnalysis } from '../analysis/index.js';
import type { RenderValues } from './renderJob.js';

/** The values, with the default of the input schema for each variable that is not among them. */
export function withDefaults({ declarations, dialect }: PromptAnalysis, values: RenderValues): RenderValues {
  // In JavaScript and Python, dotprompt leaves `input.default` to the caller.
  if (dialect.id === 'dotprompt' || dialect.id === 'firebase') return values;
  const defaults = Array.from(
    declarations.values(),
    ({ name, field }) => [name, field?.default ?? null] as const,
  );
  return { ...Object.fromEntries(defaults.filter(([, value]) => value !== null)), ...values };
}

/** A sentence for each variable that the prompt needs and that is null or not given. */
export function missingValues(analysis: PromptAnalysis, values: RenderValues): readonly string[] {
  return Array.from(neededVariables(analysis))
    .filter((name) => !Object.hasOwn(values, name) || (values[name] ?? null) === null)
    .map((name) => `'${name}' has no value.`);
}
