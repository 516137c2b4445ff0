import type { Format } from '../prompt/index.js';
import type { Field, JsonMap } from '../schema/index.js';

/**
 * A prompt as plugins see it, whatever file it comes from: messages, then what the model is told besides. The texts are
 * templates or what was rendered of them, see `Plugin.takes`.
 */
export interface FrameworkPrompt {
  readonly id: string;
  readonly version: string;
  readonly format: Format;
  readonly description: string | undefined;
  /** A prompt of text is one message without a role. */
  readonly messages: readonly FrameworkMessage[];
  /** Texts of the partials that templates may call, by name. */
  readonly partials: Readonly<Record<string, string>>;
  /** The declared variables. */
  readonly inputs: readonly Field[];
  readonly settings: ModelSettings;
}

/** One message, with the calls of tools that it holds. */
export interface FrameworkMessage {
  readonly role: string | undefined;
  readonly content: string;
  readonly name?: string;
  /** The call of the old `function_call`. */
  readonly functionCall?: FunctionCall;
  readonly toolCalls?: readonly ToolCall[];
  /** The call that a message of a tool answers. */
  readonly toolCallId?: string;
}

/** A function with its arguments as JSON text, as models write them. */
export interface FunctionCall {
  readonly name: string;
  readonly arguments: string;
}

export interface ToolCall extends FunctionCall {
  readonly id: string;
}

/** What the model is told besides the messages. */
export interface ModelSettings {
  readonly model?: string;
  readonly temperature?: number;
  /** The longest answer, in tokens. */
  readonly maxTokens?: number;
  readonly topP?: number;
  readonly stop?: readonly string[];
  readonly tools?: readonly ToolDefinition[];
  readonly output?: OutputSchema;
}

/** A function that the model may call. */
export interface ToolDefinition {
  readonly name: string;
  readonly description?: string;
  /** JSON Schema of its arguments. */
  readonly parameters: JsonMap;
}

/** The form of the answer. */
export interface OutputSchema {
  readonly name: string;
  /** JSON Schema. */
  readonly schema: JsonMap;
}
