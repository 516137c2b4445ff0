/**
 * The requests and notifications beyond LSP that the client and the server exchange. Values are plain JSON; positions
 * are LSP ranges (zero-based lines, UTF-16 characters).
 */

import type {
  InputField,
  InputProblem,
  MessagePart,
  RenderProblem,
  SavedInputs,
  ToolCall,
} from './preview.js';

/** A request: its method, with the types of its parameters and its answer. */
export interface Request<Params, Answer> {
  readonly method: string;
  /** Only in the types. */
  readonly types?: { readonly params: Params; readonly answer: Answer };
}

/** A notification: its method, with the type of its parameters. */
export interface Notification<Params> {
  readonly method: string;
  /** Only in the types. */
  readonly types?: { readonly params: Params };
}

/** All prompts of the workspace, sorted by id. */
export const listPrompts: Request<null, readonly PromptSummary[]> = { method: 'promptManager/prompts' };

/** The files whose prompts have changed since a revision; of a large workspace in several answers. */
export const promptChanges: Request<{ readonly since: number }, PromptChanges> = {
  method: 'promptManager/promptChanges',
};

/** Server → client: the answer of `listPrompts` may have changed. */
export const promptsChanged: Notification<null> = { method: 'promptManager/promptsChanged' };

/** Renders one prompt from the unsaved text of its file. */
export const renderPrompt: Request<RenderParams, RenderAnswer | null> = { method: 'promptManager/render' };

/** The versions of one prompt, newest first, and the state of its file against the newest. */
export const promptHistory: Request<PromptKey, PromptHistory | null> = { method: 'promptManager/history' };

/** Commits the prompt's saved file as a new version: file, snapshot and record. */
export const commitVersion: Request<CommitParams, CommitAnswer> = { method: 'promptManager/commitVersion' };

/** The text of a stored version, for the diff editor. */
export const versionText: Request<VersionKey, VersionText | null> = { method: 'promptManager/versionText' };

/** Figures of the renders recorded on this machine. */
export const readMetrics: Request<MetricsParams, MetricsReport> = { method: 'promptManager/metrics' };

/** Forgets all recorded renders. */
export const resetMetrics: Request<null, null> = { method: 'promptManager/resetMetrics' };

/** Server → client: the answer of `readMetrics` has changed. */
export const metricsChanged: Notification<null> = { method: 'promptManager/metricsChanged' };

/** The closing tag that a block needs whose opening tag was just typed; null when it needs none. */
export const closingTag: Request<ClosingTagParams, string | null> = { method: 'promptManager/closingTag' };

/** The dialects that a file may be in, the one that it is taken for first; null for a file that is none of ours. */
export const dialectChoices: Request<FileKey, readonly DialectName[] | null> = {
  method: 'promptManager/dialectChoices',
};

/** The edits of `.promptmanager.yaml` that give a file a dialect; null where no such file holds for it. */
export const chooseDialect: Request<DialectChoiceParams, FileEdits | null> = {
  method: 'promptManager/chooseDialect',
};

export interface FileKey {
  readonly uri: string;
}

export interface DialectName {
  /** As settings name it. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
}

export interface DialectChoiceParams extends FileKey {
  readonly dialect: string;
}

export interface FileEdits extends FileKey {
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One prompt of a file; `id` may be missing in a broken file, then `index` tells which. */
export interface PromptKey {
  readonly uri: string;
  /** Place of the prompt in its file: 0 for a single prompt. */
  readonly index: number;
}

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

export interface RenderParams extends PromptKey {
  /** Values of the variables by name, as JSON. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether to tell where each piece of the messages comes from. */
  readonly provenance?: boolean;
}

export interface RenderAnswer {
  readonly id: string;
  readonly version: string | null;
  readonly status: string | null;
  readonly format: string;
  /** The format of its file, as people call it: "Prompt Manager", "dotprompt". */
  readonly family: string;
  readonly changed: boolean | null;
  readonly model: string | null;
  /** Names of the tools that the prompt offers to the model. */
  readonly tools: readonly string[];
  /** The form, in the order of declaration; also there when rendering failed. */
  readonly inputs: readonly InputField[];
  /** What is to be said of the values. */
  readonly problems: readonly InputProblem[];
  /** The saved inputs, and the address of the file that they are in or would be. */
  readonly sets: readonly SavedInputs[];
  readonly setsUri: string;
  /** Addresses of the other files that the rendering comes from: partials, schema, saved inputs. */
  readonly sources: readonly string[];
  readonly outcome:
    | {
        readonly kind: 'rendered';
        /** A text format is one message without a role. */
        readonly messages: readonly RenderedMessage[];
        readonly durationMs: number;
        /** What the reader should know: variables without a value. */
        readonly warnings: readonly string[];
        /** When asked for provenance: bodies of blocks that did not run, partials that were not called. */
        readonly notRendered?: readonly FileRange[];
      }
    | RenderProblem;
}

export interface RenderedMessage {
  readonly role: string | null;
  readonly content: string;
  readonly name: string | null;
  /** The message's template in the file. */
  readonly range: Range;
  /** When asked for provenance: they lie side by side and make up the content. */
  readonly pieces?: readonly OutputPiece[];
  /** The calls of tools in an assistant's message. */
  readonly calls: readonly ToolCall[];
  /** The pieces of a message of dotprompt where one of them is no text; else null. */
  readonly parts: readonly MessagePart[] | null;
  /** Whether it belongs to the earlier conversation. */
  readonly history: boolean;
}

/** A stretch of a message and where it comes from. */
export interface OutputPiece {
  /** UTF-16 offsets of the message's content. */
  readonly start: number;
  readonly end: number;
  /**
   * `text` of the template as it stands; `value` of a tag; `sum` of neighbouring tags whose values were added up; `block`
   * and `partial` as a whole where a helper has changed what its body printed, and for the indentation of a partial.
   */
  readonly kind: 'text' | 'value' | 'sum' | 'block' | 'partial';
  /** The text or the tags that printed it. */
  readonly from: FileRange;
  /** The path of a value as written. */
  readonly path: string | null;
  /** The turns of the loops around it, outermost first: the opening tag, and the index or key. */
  readonly loops: readonly { readonly opener: FileRange; readonly at: number | string }[];
  /** The partials it stands in, outermost first: the name, null when it is computed, and the tag that calls it. */
  readonly partials: readonly { readonly name: string | null; readonly call: FileRange }[];
}

/** A range of a file. */
export interface FileRange {
  readonly uri: string;
  readonly range: Range;
}

export interface ClosingTagParams {
  readonly uri: string;
  /** The version of the document that the client has; the server answers null while it has another. */
  readonly version: number;
  /** Behind the opening tag. */
  readonly position: Position;
}

export interface PromptHistory {
  readonly id: string;
  /** That of the file; what the library takes where the file names none. */
  readonly version: string;
  /** Newest first. */
  readonly versions: readonly VersionSummary[];
  /** Whether the saved file differs from the newest stored version; null when there is none. */
  readonly changed: boolean | null;
  /** Why a version cannot be committed now, or null. */
  readonly blocked: string | null;
  /** The version numbers that each bump would make. */
  readonly next: { readonly major: string; readonly minor: string; readonly patch: string } | null;
  /** What the text says otherwise than the newest stored version; absent where they cannot be compared. */
  readonly changes?: readonly ChangeSummary[];
  /** What to commit these changes as; absent without a change. */
  readonly proposal?: BumpProposal;
  /** Whether ‘Also commit to Git’ is ticked at first; absent where the file is in no Git repository. */
  readonly git?: boolean;
}

/** One change in a prompt's own terms. */
export interface ChangeSummary {
  readonly glyph: 'added' | 'removed' | 'changed';
  readonly bump: 'major' | 'minor' | 'patch';
  readonly sentence: string;
}

/** The bump that changes imply, why, and a changelog for them. */
export interface BumpProposal {
  readonly bump: 'major' | 'minor' | 'patch';
  readonly reasons: readonly string[];
  readonly changelog: string;
}

export interface VersionSummary {
  readonly version: string;
  /** ISO 8601, or null when only a snapshot is stored. */
  readonly createdAt: string | null;
  readonly createdBy: string | null;
  readonly changelog: string | null;
  readonly checksum: 'verified' | 'mismatch' | 'missing';
  /** The labels that are on it. */
  readonly labels: readonly string[];
}

export interface VersionKey extends PromptKey {
  readonly version: string;
}

export interface VersionText {
  readonly text: string;
  readonly languageId: 'yaml' | 'json';
}

export interface CommitParams extends PromptKey {
  /** `first` commits the version that the file already has, when none is stored. */
  readonly bump: 'major' | 'minor' | 'patch' | 'first';
  readonly changelog: string;
  readonly author: string | null;
  /** Whether Git commits exactly the files that were written, too. */
  readonly git?: boolean;
}

export type CommitAnswer =
  | {
      readonly kind: 'committed';
      readonly version: string;
      readonly files: readonly string[];
      /** The commit that Git made; or why it made none, and what it or a hook said. */
      readonly git?:
        | { readonly kind: 'committed'; readonly commit: string }
        | { readonly kind: 'failed'; readonly message: string; readonly output: string };
    }
  | { readonly kind: 'refused'; readonly message: string };

export interface MetricsParams {
  /** Only renders of the last so many milliseconds; null for all. */
  readonly lastMs: number | null;
}

export interface MetricsReport {
  readonly recording: boolean;
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly durations: DurationSummary | null;
  readonly prompts: readonly PromptMetrics[];
  /** Renders over time: equal buckets from the oldest to now. */
  readonly buckets: readonly MetricsBucket[];
  readonly recentErrors: readonly RecordedError[];
}

/** Milliseconds. */
export interface DurationSummary {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface PromptMetrics {
  readonly id: string;
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly durations: DurationSummary | null;
}

export interface MetricsBucket {
  /** Epoch milliseconds of its start. */
  readonly start: number;
  readonly renders: number;
  readonly errors: number;
}

export interface RecordedError {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The code of the error, never its values. */
  readonly code: string;
}
