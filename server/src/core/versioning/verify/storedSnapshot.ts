import type { Prompt } from '../../prompt/index.js';

/** A snapshot as it was read. */
export interface StoredSnapshot {
  /** Undefined where the text holds no prompt. */
  readonly prompt: Prompt | undefined;
}
