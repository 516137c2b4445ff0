import type { Span } from '../text/index.js';

/** A secret found in a text. Its own characters are not in here and never leave this room. */
export interface Secret {
  /** As a sentence needs it: "an OpenAI API key". */
  readonly kind: string;
  /** What a variable holding it would be called. */
  readonly variable: string;
  readonly span: Span;
  /** What may be shown: the part that every key of this kind has, and the length: `sk-… 51 characters`. */
  readonly masked: string;
}
