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
 * A sentence for each variable that is null or not given although the prompt needs it: printed without a test for it,
 * or declared and not optional. Declared ones come first.
 */
export function missingValues(
  { declarations, uses }: PromptAnalysis,
  values: RenderValues,
): readonly string[] {
  const needed = new Set<string>();
  for (const { name, field } of declarations.values()) if (field?.required !== false) needed.add(name);
  for (const use of uses) if (needsValue(use)) needed.add(use.name);
  return Array.from(needed)
    .filter((name) => !Object.hasOwn(values, name) || (values[name] ?? null) === null)
    .map((name) => `'${name}' has no value.`);
}

function needsValue({ guarded, broken, resolves }: VariableUse): boolean {
  return !guarded && !broken && (resolves.kind === 'declaration' || resolves.kind === 'undeclared');
}
