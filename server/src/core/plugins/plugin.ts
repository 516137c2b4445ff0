import type { CompatibilityProblem } from './compatibilityProblem.js';
import type { FrameworkPrompt } from './frameworkPrompt.js';

/**
 * Turns prompts into what a framework takes. A plugin of somebody else is code: it is loaded in trusted workspaces only.
 */
export interface Plugin<Payload = unknown> {
  /** What it is asked for by: the name of the framework. */
  readonly name: string;
  /** Its own version. */
  readonly version: string;
  /** Which texts it renders: what the model gets, or templates that the framework fills in itself. */
  readonly takes: 'rendered' | 'templates';
  /** Called once before anything else. The configuration may hold secrets: nobody logs it. */
  initialize?(config: PluginConfig): void | Promise<void>;
  /** The framework's payload. Throws IncompatibleFormatError or ConversionError where there can be none. */
  renderForFramework(prompt: FrameworkPrompt): Payload | Promise<Payload>;
  /** What the framework would refuse, drop or read in another way; never throws. Texts may be templates. */
  validateCompatibility(prompt: FrameworkPrompt): readonly CompatibilityProblem[];
  /** Called once, at the end. */
  dispose?(): void | Promise<void>;
}

/** What a plugin is set up with: settings of its own, secrets among them. */
export type PluginConfig = Readonly<Record<string, unknown>>;
