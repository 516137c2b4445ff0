import type { Data } from '../prompt/index.js';

/** What a cache keeps of a render. */
export interface CachedRender {
  /** The whole text; of a chat each message as `role: content`, with a blank line between. */
  readonly text: string;
  /** A prompt of text is one message without a role. */
  readonly messages: readonly PlainMessage[];
  /** Sentences about what the reader should know, such as variables without a value. */
  readonly warnings: readonly string[];
}

/** One message, with `name`, `function_call` and `tool_calls` where the prompt has them. */
export interface PlainMessage {
  readonly role: string | null;
  readonly content: string;
  readonly extra: Readonly<Record<string, Data>>;
}
