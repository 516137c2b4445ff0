import type { Span } from '../text/index.js';

/** The kinds of syntax error; also the codes of their diagnostics. */
export const syntaxErrorCodes = [
  'unclosed-tag',
  'unclosed-block',
  'unclosed-raw-block',
  'unclosed-comment',
  'unclosed-string',
  'unclosed-subexpression',
  'unclosed-bracket-segment',
  'mismatched-block',
  'stray-closer',
  'stray-else',
  'empty-expression',
  'space-before-sigil',
  'triple-close-ambiguous',
  'unbalanced-triple',
  'digit-path-segment',
  'js-index-syntax',
  'operator-in-expression',
  'jinja-syntax',
  'elseif-spelling',
  'invalid-path',
  'missing-hash-value',
  'positional-after-hash',
  'invalid-block-parameters',
  'unexpected-text',
] as const;

export type SyntaxErrorCode = (typeof syntaxErrorCodes)[number];

/** One fault of a template, at its true place. */
export interface SyntaxError {
  readonly code: SyntaxErrorCode;
  /** A sentence: what is wrong and what to do. */
  readonly message: string;
  readonly span: Span;
  /** Other places that explain it, for example where the block was opened. */
  readonly related: readonly RelatedPlace[];
  /** What could stand there instead, as source text. */
  readonly expected: readonly string[];
  /** Set when Handlebars accepts the text, but reads it otherwise than it looks. */
  readonly tolerated?: true;
  /** An edit that mends it without changing anything else, where there is one. */
  readonly repair?: Repair;
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

export interface Repair {
  /** Title of the quick fix: `Add '{{/if}}'`. */
  readonly title: string;
  readonly span: Span;
  readonly text: string;
}
