import type { Span } from './span.js';
import type { TextEdit } from './textEdit.js';

/** A fault or a remark at a place of a file, as data: the diagnostic of it is made by the service layer. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** A sentence with place, cause and next step; never a secret or a variable's value. */
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** Edits that mend it, the preferred one first. */
  readonly fixes?: readonly Fix[];
  readonly tag?: 'unnecessary' | 'deprecated';
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A quick fix. */
export interface Fix {
  /** "Change to 'name'". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A value of the file with the span of the whole scalar, quotes included. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}
