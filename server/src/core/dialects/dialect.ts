import type { DialectId } from '../formats/index.js';

/** What a runtime adds to Handlebars, as data. */
export interface Dialect {
  readonly id: DialectId;
  /** As people call it: "Prompt Manager". */
  readonly name: string;
  readonly helpers: readonly HelperInfo[];
  readonly dataVariables: readonly DataVariableInfo[];
}

export interface HelperInfo {
  readonly name: string;
  /** How it may be called. */
  readonly forms: 'inline' | 'block' | 'both';
  /** Positional parameters, in order. */
  readonly parameters: readonly HelperParameter[];
  /** Hash arguments it reads. */
  readonly hash: readonly HelperParameter[];
  /** How many block parameters `as |…|` may give. */
  readonly blockParams: number;
  /** Whether it has an `{{else}}` branch. */
  readonly hasElse: boolean;
  /** Markdown: a sentence, then an example. */
  readonly documentation: string;
  /** LSP snippet that inserts it between `{{` and `}}` (inline) or as whole block. */
  readonly snippet: string;
}

export interface HelperParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

/** A variable that begins with `@`. */
export interface DataVariableInfo {
  readonly name: string;
  /** `loop`: only inside `#each`. */
  readonly where: 'everywhere' | 'loop';
  readonly documentation: string;
}
