import type { Severity, Span } from '../text/index.js';

/** What a framework would refuse, drop or read in another way in a prompt, as data. */
export interface CompatibilityProblem {
  /** Stable; the built-in plugins use the codes of the rules: `provider-alternation`. */
  readonly code: string;
  /** Of an `error` the framework's payload cannot be made. */
  readonly severity: Severity;
  /** A sentence that holds no value of a variable. */
  readonly message: string;
  readonly place: CompatibilityPlace;
}

/** What a problem is about. */
export type CompatibilityPlace =
  | { readonly kind: 'prompt' }
  /** `span` counts UTF-16 offsets of the message's text. */
  | { readonly kind: 'message'; readonly index: number; readonly span?: Span }
  | { readonly kind: 'setting'; readonly name: string };
