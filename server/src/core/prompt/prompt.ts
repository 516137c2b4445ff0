import type { DataMap } from './data.js';

/** Values of `format`, `status` and `role` as the Python library 0.1.0-beta.7 defines them. */
export const formats = ['text', 'chat', 'completion', 'instruction'] as const;
export const statuses = ['draft', 'active', 'deprecated', 'archived'] as const;
export const roles = ['system', 'user', 'assistant', 'function', 'tool'] as const;

export type Format = (typeof formats)[number];
export type Status = (typeof statuses)[number];
export type Role = (typeof roles)[number];

/** A whole prompt of the Prompt Manager model, every field present, fields in the order the library dumps them. */
export interface Prompt {
  readonly id: string;
  readonly version: string;
  /** UUID in lower case with dashes. */
  readonly uid: string;
  readonly format: Format;
  readonly template: PromptTemplate | null;
  readonly chat_template: ChatTemplate | null;
  readonly status: Status;
  /** ISO 8601 as Python's `isoformat` writes it. */
  readonly created_at: string;
  readonly updated_at: string;
  readonly metadata: Metadata;
  readonly input_schema: string | null;
  readonly output_schema: string | null;
}

export interface PromptTemplate {
  readonly content: string;
  readonly variables: readonly string[];
  readonly partials: Readonly<Record<string, string>>;
  readonly helpers: Readonly<Record<string, string>>;
}

export interface ChatTemplate {
  readonly messages: readonly Message[];
  readonly variables: readonly string[];
}

export interface Message {
  readonly role: Role;
  readonly content: string;
  readonly name: string | null;
  readonly function_call: DataMap | null;
  readonly tool_calls: readonly DataMap[] | null;
}

export interface Metadata {
  readonly author: string | null;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly category: string | null;
  readonly use_cases: readonly string[];
  readonly model_recommendations: readonly string[];
  readonly temperature: number | null;
  readonly max_tokens: bigint | null;
  readonly custom: DataMap;
  /** Keys of the file that the model does not name, dumped after `custom` in file order. */
  readonly extra: DataMap;
}
