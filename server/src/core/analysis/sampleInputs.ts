import { sampleOf, sampleValue, toJson } from '../schema/index.js';
import type { PromptAnalysis } from './promptAnalysis.js';

/** Plausible values for all variables of a prompt, told by their types and names. */
export function sampleInputs({ declarations }: PromptAnalysis): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Array.from(declarations.values(), ({ name, field }) => [
      name,
      toJson(field ? sampleOf(field) : sampleValue(name, { kind: 'any' })),
    ]),
  );
}
