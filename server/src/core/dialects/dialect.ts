import type { DialectId } from '../formats/index.js';

/** What a runtime makes of template text, as data. */
export interface Dialect {
  readonly id: DialectId;
  /** As people call it: "Prompt Manager". */
  readonly name: string;
  /** `handlebars`; `placeholders`: only `{{name}}` is replaced; `none`: the text is sent as it is. */
  readonly syntax: 'handlebars' | 'placeholders' | 'none';
  readonly helpers: readonly HelperInfo[];
  readonly dataVariables: readonly DataVariableInfo[];
  /** Whether programs give it helpers of their own, so that an unknown one may be there. */
  readonly takesHelpers: boolean;
  /** Where partials come from: the prompt itself, files of the workspace, or nowhere. */
  readonly partials: 'prompt' | 'files' | 'none';
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
