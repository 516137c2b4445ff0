import type { Prompt } from '../../prompt/index.js';
import type { SchemaLookup } from '../../schema/index.js';

/** One side of a comparison. */
export interface PromptSide {
  readonly prompt: Prompt;
  /** Finds the schemas that the prompt names; without it nothing is known of them. */
  readonly schema?: SchemaLookup;
}
