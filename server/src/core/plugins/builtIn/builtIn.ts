import { ConversionError } from '../../prompt/index.js';
import type { CompatibilityProblem } from '../compatibilityProblem.js';
import type { FrameworkPrompt } from '../frameworkPrompt.js';
import type { Plugin } from '../plugin.js';

/** A plugin of ours, as a table row: its checks, and its payload for a prompt without errors. */
export interface BuiltIn<Payload> {
  readonly name: string;
  readonly takes: Plugin['takes'];
  readonly checks: readonly Check[];
  readonly payload: (prompt: FrameworkPrompt) => Payload;
}

/** One thing to look for before a prompt goes to a target. */
export type Check = (prompt: FrameworkPrompt, target: string) => readonly CompatibilityProblem[];

/** A plugin of ours answers at once. */
export interface BuiltInPlugin<Payload> extends Plugin<Payload> {
  readonly renderForFramework: (prompt: FrameworkPrompt) => Payload;
}

/** Makes the plugin: errors that its checks find keep it from making a payload. */
export function builtIn<Payload>({ name, takes, checks, payload }: BuiltIn<Payload>): BuiltInPlugin<Payload> {
  const problemsOf = (prompt: FrameworkPrompt): readonly CompatibilityProblem[] =>
    checks.flatMap((check) => check(prompt, name));
  return {
    name,
    version: '1.0.0',
    takes,
    validateCompatibility: problemsOf,
    renderForFramework(prompt) {
      const errors = problemsOf(prompt).filter(({ severity }) => severity === 'error');
      if (errors.length === 0) return payload(prompt);
      const reasons = errors.map(({ message }) => message).join(' ');
      throw new ConversionError(`Prompt '${prompt.id}' cannot be exported to '${name}': ${reasons}`, {
        id: prompt.id,
        framework: name,
      });
    },
  };
}
