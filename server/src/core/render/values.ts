import type { PromptAnalysis, VariableUse } from '../analysis/index.js';
import type { RenderValues } from './renderJob.js';

/** The values, with the default of the input schema for each variable that is not among them. */
export function withDefaults({ declarations }: PromptAnalysis, values: RenderValues): RenderValues {
  const defaults = Array.from(
    declarations.values(),
    ({ name, field }) => [name, field?.default ?? null] as const,
  );
  return { ...Object.fromEntries(defaults.filter(([, value]) => value !== null)), ...values };
}

/**
 * A sentence for each variable that is null or not given although the prompt needs it: required by the input schema,
 * printed without a test for it, or walked through by a block without one. Those of the schema come first.
 */
export function missingValues(
  { declarations, uses }: PromptAnalysis,
  values: RenderValues,
): readonly string[] {
  const needed = new Set<string>();
  for (const { name, field } of declarations.values()) if (field?.required === true) needed.add(name);
  const variables = uses.filter(isVariable);
  const tested = new Set(variables.filter(({ position }) => position === 'test').map(({ name }) => name));
  for (const { name, guarded, position } of variables) {
    if (!guarded || (position === 'context' && !tested.has(name))) needed.add(name);
  }
  return Array.from(needed)
    .filter((name) => !Object.hasOwn(values, name) || (values[name] ?? null) === null)
    .map((name) => `'${name}' has no value.`);
}

function isVariable({ broken, resolves }: VariableUse): boolean {
  return !broken && (resolves.kind === 'declaration' || resolves.kind === 'undeclared');
}
