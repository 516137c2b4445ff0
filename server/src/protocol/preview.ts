/** What the preview and the server say to each other beyond a rendering: inputs, tokens, payloads, comparisons. */

import type { PromptKey, Range, Request } from './wire.js';

/** Counts the tokens of texts for a model. */
export const countTokens: Request<TokenParams, TokenCount> = { method: 'promptManager/tokens' };

export interface TokenParams {
  /** Null where the prompt names none. */
  readonly model: string | null;
  readonly texts: readonly string[];
}

export interface TokenCount {
  /** For each text, in order. */
  readonly counts: readonly number[];
  readonly total: number;
  /** False where the model's tokenizer is not public: the counts are an estimate then. */
  readonly exact: boolean;
  /** What counted: `o200k`, `cl100k`, `estimate`. */
  readonly by: string;
  /** Tokens that the model takes in all; null where it is not known. */
  readonly limit: number | null;
  /** US dollars for sending the texts once; null where the price is not known. */
  readonly cost: number | null;
}

/** What an input takes, as the form shows it. */
export type InputType = { readonly label: string } & (
  | { readonly kind: 'any' | 'string' | 'integer' | 'number' | 'boolean' }
  | { readonly kind: 'enum'; readonly options: readonly unknown[] }
  | { readonly kind: 'list'; readonly items: InputType }
  | { readonly kind: 'map'; readonly fields: readonly InputField[]; readonly open: boolean }
);

/** One input of the preview's form, or a field of one. */
export interface InputField {
  readonly name: string;
  readonly type: InputType;
  readonly required: boolean;
  readonly description: string | null;
  /** As JSON; null for none. */
  readonly default: unknown;
}

/** What is to be said of an input, at its place in the values. */
export interface InputProblem {
  readonly kind: 'missing' | 'unused' | 'wrong';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Changes the saved inputs of a prompt: the text that their file gets by it. */
export const changeInputSets: Request<ChangeInputSetsParams, ChangedInputSets> = {
  method: 'promptManager/changeInputSets',
};

/** Plausible values for all variables of a prompt. */
export const sampleInputs: Request<PromptKey, Readonly<Record<string, unknown>>> = {
  method: 'promptManager/sampleInputs',
};

export type InputSetChange =
  | { readonly kind: 'save'; readonly name: string; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'delete'; readonly name: string };

export interface ChangeInputSetsParams extends PromptKey {
  readonly change: InputSetChange;
}

export type ChangedInputSets =
  | { readonly kind: 'text'; readonly uri: string; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Saved inputs of a prompt. */
export interface SavedInputs {
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Part of a rendered message that is no text. */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'media'; readonly url: string; readonly contentType: string | null }
  /** A place that a program fills, such as `history`. */
  | { readonly kind: 'pending'; readonly purpose: string };

/** A call of a tool that an assistant's message holds. */
export interface ToolCall {
  readonly name: string;
  /** As the message has them: JSON text. */
  readonly arguments: string;
}

/** Why there is no rendering. */
export interface RenderProblem {
  readonly kind: 'failed';
  /** A sentence. */
  readonly message: string;
  /** What to do about it; null where the message says it. */
  readonly next: string | null;
  readonly range: Range | null;
  /** The lines around the place. */
  readonly excerpt: readonly { readonly line: number; readonly text: string }[];
  /** What mends it. */
  readonly fix: { readonly title: string; readonly edits: readonly TextChange[] } | null;
}

export interface TextChange {
  readonly range: Range;
  readonly newText: string;
}

/** What a framework is sent for a prompt. */
export const promptPayload: Request<PayloadParams, PayloadAnswer | null> = {
  method: 'promptManager/payload',
};

export interface PayloadParams extends PromptKey {
  readonly values: Readonly<Record<string, unknown>>;
  /** The name of a plugin; null for the first. */
  readonly target: string | null;
}

export interface PayloadAnswer {
  /** The names of all plugins. */
  readonly targets: readonly string[];
  readonly target: string;
  /** Empty where there is none. */
  readonly text: string;
  /** What the framework would refuse, drop or read in another way. */
  readonly problems: readonly string[];
}

/** Renders a stored version of a prompt with the same values. */
export const renderVersion: Request<RenderVersionParams, RenderVersionAnswer | null> = {
  method: 'promptManager/renderVersion',
};

export interface RenderVersionParams extends PromptKey {
  readonly values: Readonly<Record<string, unknown>>;
  /** Null for the newest. */
  readonly version: string | null;
}

export interface RenderVersionAnswer {
  /** Those that can be compared with, newest first. */
  readonly versions: readonly string[];
  /** The one that was rendered; null where none is stored. */
  readonly version: string | null;
  readonly messages: readonly { readonly role: string | null; readonly content: string }[];
  /** Why that version does not render; null where it does. */
  readonly problem: string | null;
}
