import type { RenderParams } from './render.js';
import type { Request } from './wire.js';

/**
 * What other extensions register: the same shape that plugins of the library have, as plain types. A prompt that comes
 * here has crossed from the server, so all of it is JSON.
 */
export interface Plugin<Payload = unknown> {
  /** What it is asked for by: the name of the framework. */
  readonly name: string;
  readonly version: string;
  /** Which texts it renders: what the model gets, or templates that the framework fills in itself. */
  readonly takes: 'rendered' | 'templates';
  /** Called once before anything else; the configuration may hold secrets and is never logged. */
  initialize?(config: Readonly<Record<string, unknown>>): void | Promise<void>;
  renderForFramework(prompt: FrameworkPrompt): Payload | Promise<Payload>;
  /** What the framework would refuse, drop or read in another way; never throws. */
  validateCompatibility(prompt: FrameworkPrompt): readonly CompatibilityProblem[];
  dispose?(): void | Promise<void>;
}

/** A prompt as plugins see it; a prompt of text is one message without a role. */
export interface FrameworkPrompt {
  readonly id: string;
  readonly version: string;
  readonly format: 'text' | 'chat' | 'completion' | 'instruction';
  readonly description?: string | undefined;
  readonly messages: readonly FrameworkMessage[];
  readonly partials: Readonly<Record<string, string>>;
  /** The declared variables. */
  readonly inputs: readonly { readonly name: string; readonly required: boolean }[];
  readonly settings: {
    readonly model?: string;
    readonly temperature?: number;
    readonly maxTokens?: number;
    readonly topP?: number;
    readonly stop?: readonly string[];
    readonly tools?: readonly {
      readonly name: string;
      readonly description?: string;
      readonly parameters: Readonly<Record<string, unknown>>;
    }[];
    readonly output?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  };
}

export interface FrameworkMessage {
  readonly role?: string | undefined;
  readonly content: string;
  readonly name?: string;
  readonly functionCall?: { readonly name: string; readonly arguments: string };
  readonly toolCalls?: readonly { readonly id: string; readonly name: string; readonly arguments: string }[];
  readonly toolCallId?: string;
}

export interface CompatibilityProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly place:
    | { readonly kind: 'prompt' }
    | {
        readonly kind: 'message';
        readonly index: number;
        readonly span?: { readonly start: number; readonly end: number };
      }
    | { readonly kind: 'setting'; readonly name: string };
}

/** A prompt as a plugin of the client takes it, from the unsaved text of its file. */
export const frameworkPrompt: Request<FrameworkPromptParams, FrameworkPromptAnswer | null> = {
  method: 'promptManager/frameworkPrompt',
};

export interface FrameworkPromptParams extends RenderParams {
  /** Texts that are rendered with the values, or templates. */
  readonly takes: Plugin['takes'];
}

export type FrameworkPromptAnswer =
  | { readonly kind: 'prompt'; readonly prompt: FrameworkPrompt }
  /** A sentence that holds no value of a variable. */
  | { readonly kind: 'failed'; readonly message: string };
