import type { Notification, Position, PromptKey, Range, Request } from './wire.js';

/** All prompts of the workspace, sorted by id. */
export const listPrompts: Request<null, readonly PromptSummary[]> = { method: 'promptManager/prompts' };

/** The files whose prompts have changed since a revision; of a large workspace in several answers. */
export const promptChanges: Request<{ readonly since: number }, PromptChanges> = {
  method: 'promptManager/promptChanges',
};

/** Server → client: the answer of `listPrompts` may have changed. */
export const promptsChanged: Notification<null> = { method: 'promptManager/promptsChanged' };

export interface PromptChanges {
  /** What to ask with next time. */
  readonly revision: number;
  readonly files: readonly FilePrompts[];
  /** Whether there is more to tell right away. */
  readonly more: boolean;
}

/** All prompts of a file; none when it is gone or no prompt any more. */
export interface FilePrompts {
  readonly uri: string;
  readonly prompts: readonly PromptSummary[];
}

export interface PromptSummary extends PromptKey {
  /** The id, else what the file is called by. */
  readonly id: string;
  /** The format of its file: `prompt-manager`, `dotprompt` … */
  readonly family: string;
  /** The runtime of its templates, as people call it. */
  readonly dialect: string;
  readonly version: string | null;
  readonly format: string | null;
  readonly status: string | null;
  readonly description: string | null;
  readonly category: string | null;
  readonly tags: readonly string[];
  /** Where the prompt stands in its file. */
  readonly range: Range;
  readonly kind: 'prompt' | 'collection';
  readonly variables: readonly VariableSummary[];
  readonly parts: readonly PartSummary[];
  readonly errors: number;
  readonly warnings: number;
  /** Start of the first error, else of the first warning. */
  readonly firstProblem: Position | null;
  /** Whether the text differs from its newest stored version; null when there is none. */
  readonly changed: boolean | null;
  /** Numbers of the stored versions, newest first. */
  readonly versions: readonly string[];
  /** Names such as `production` and the versions that they are on. */
  readonly labels: readonly LabelSummary[];
}

export interface LabelSummary {
  readonly name: string;
  readonly version: string;
}

/** A message, a content or a partial of a prompt. */
export interface PartSummary {
  readonly kind: 'content' | 'message' | 'partial';
  /** The role of a message, the name of a partial, empty for the content. */
  readonly label: string;
  /** The first line of its text, shortened. */
  readonly preview: string;
  readonly range: Range;
}

export interface VariableSummary {
  readonly name: string;
  /** As people read it: `string`, `list of string`, `any`. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string | null;
  readonly range: Range;
}
