import type {
  InputField,
  InputProblem,
  MessagePart,
  RenderProblem,
  SavedInputs,
  ToolCall,
} from './preview.js';
import type { PackedPieces } from './pieces.js';
import type { FileRange, PromptKey, Range, Request } from './wire.js';

/** Renders one prompt from the unsaved text of its file. */
export const renderPrompt: Request<RenderParams, RenderAnswer | null> = { method: 'promptManager/render' };

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
        /** What the runtime of the dialect makes of the output that is not as it looks. */
        readonly notes: readonly string[];
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
  readonly pieces?: PackedPieces;
  /** The calls of tools in an assistant's message. */
  readonly calls: readonly ToolCall[];
  /** The pieces of a message of dotprompt where one of them is no text; else null. */
  readonly parts: readonly MessagePart[] | null;
  /** Whether it belongs to the earlier conversation. */
  readonly history: boolean;
}
