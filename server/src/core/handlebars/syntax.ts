/**
 * The syntax tree of a Handlebars 4.7 template, as written: every node has the span of its source text, nothing is
 * normalised away, and a tree exists for every text, however broken. `toHandlebarsAst` makes the official AST of it.
 */
import type { Span } from '../text/index.js';

/** A whole template text. */
export interface Template {
  readonly kind: 'template';
  /** The text the tree was made from; all spans refer to it. */
  readonly text: string;
  readonly span: Span;
  readonly body: readonly Statement[];
}

export type Statement = Content | Comment | Mustache | Block | PartialCall;

/** Text that is printed as it stands; `value` is the text without the backslash of an escape. */
export interface Content {
  readonly kind: 'content';
  readonly span: Span;
  /** Whether it begins with a backslash that makes the `{{` behind it plain text. */
  readonly escaped: boolean;
  readonly value: string;
}

/** `{{! … }}` or `{{!-- … --}}`; `text` is what stands between the marks. */
export interface Comment {
  readonly kind: 'comment';
  readonly span: Span;
  readonly strip: Strip;
  readonly text: Span;
}

/** White space control: whether `~` stands at the opening and at the closing side of a tag. */
export interface Strip {
  readonly open: boolean;
  readonly close: boolean;
}

/** `{{x}}`, `{{{x}}}`, `{{&x}}`, or the decorator `{{*x}}`. */
export interface Mustache {
  readonly kind: 'mustache';
  readonly form: 'plain' | 'triple' | 'ampersand' | 'decorator';
  readonly span: Span;
  readonly tag: TagEnds;
  /** Its callee is `Missing` in an empty or stray tag. */
  readonly call: Call;
  /** Set on a `{{/x}}` or `{{else}}` that belongs to no block, which is a syntax error. */
  readonly stray?: 'closer' | 'else';
}

/** `{{> name context key=value}}`. */
export interface PartialCall {
  readonly kind: 'partial';
  readonly span: Span;
  readonly tag: TagEnds;
  /** The partial's name is the callee; a sub-expression there makes the partial dynamic. */
  readonly call: Call;
}

/** The delimiters of one tag. */
export interface TagEnds {
  /** The whole opening mark with `~` and sigil: `{{`, `{{~#`, `{{{{`. */
  readonly open: Span;
  /** The whole closing mark, or undefined when the tag is never closed. */
  readonly close: Span | undefined;
  readonly strip: Strip;
}

/**
 * A tag with a body. Forms: `section` `{{#x}}`, `inverse` `{{^x}}`, `partial` `{{#> x}}`, `decorator` `{{#*inline}}`,
 * `raw` `{{{{x}}}}` (whose body is only content).
 */
export interface Block {
  readonly kind: 'block';
  readonly form: 'section' | 'inverse' | 'partial' | 'decorator' | 'raw';
  readonly span: Span;
  readonly opener: BlockOpener;
  readonly body: readonly Statement[];
  /** The span of `body`, also when it is empty. */
  readonly bodySpan: Span;
  /** The `{{else}}`, `{{else if x}}` and `{{^}}` branches, in order. */
  readonly branches: readonly ElseBranch[];
  /** The closing tag, or undefined when the block is never closed. */
  readonly closer: BlockCloser | undefined;
}

/** The opening tag of a block. */
export interface BlockOpener {
  readonly span: Span;
  readonly tag: TagEnds;
  readonly call: Call;
  readonly blockParams: BlockParams | undefined;
}

/** `as |a b|`. */
export interface BlockParams {
  readonly span: Span;
  readonly names: readonly Name[];
}

/** A name as written, with its place. */
export interface Name {
  readonly span: Span;
  readonly name: string;
}

/** `{{else}}`, `{{^}}`, or the chained `{{else if x as |y|}}`, which has a `call`. */
export interface ElseBranch {
  readonly kind: 'else';
  readonly form: 'else' | 'caret';
  /** From the tag to the end of its body. */
  readonly span: Span;
  /** The tag alone. */
  readonly tagSpan: Span;
  readonly tag: TagEnds;
  readonly call: Call | undefined;
  readonly blockParams: BlockParams | undefined;
  readonly body: readonly Statement[];
  readonly bodySpan: Span;
}

/** `{{/x}}`, or `{{{{/x}}}}` of a raw block. */
export interface BlockCloser {
  readonly span: Span;
  readonly tag: TagEnds;
  readonly name: Expression;
}

/** What a tag names, with its arguments: a variable, or a helper when it has arguments or is known as one. */
export interface Call {
  readonly span: Span;
  readonly callee: Expression;
  readonly args: readonly Expression[];
  readonly hash: readonly HashArgument[];
}

/** `key=value`. */
export interface HashArgument {
  readonly kind: 'hash';
  readonly span: Span;
  readonly key: Name;
  readonly value: Expression;
}

export type Expression = Path | StringLiteral | NumberLiteral | KeywordLiteral | SubExpression | Missing;

/** `a.b`, `../a`, `this.a`, `@index`, `a.[b c]`. */
export interface Path {
  readonly kind: 'path';
  readonly span: Span;
  /** Whether it begins with `@`. */
  readonly data: boolean;
  /** How many `..` it begins with. */
  readonly depth: number;
  /** Whether it begins with `this` or `.` (alone or followed by segments), possibly behind `..`. */
  readonly explicitThis: boolean;
  /** The named segments, without `..`, `.`, `this` and `@`; a name still to be typed (`user.`) is an empty one. */
  readonly segments: readonly PathSegment[];
  /**
   * What Handlebars makes of a path with a dot too many, such as `user..name` or `user.`: several expressions in a
   * row. The tree keeps the one path that was meant, and there is a tolerated error.
   */
  readonly readAs?: readonly Path[];
}

/** One name of a path. */
export interface PathSegment {
  /** With the brackets of `[name]`. */
  readonly span: Span;
  /** Without brackets. */
  readonly name: string;
  readonly bracketed: boolean;
}

/** `"text"` or `'text'`; `value` has `\"` resolved. */
export interface StringLiteral {
  readonly kind: 'string';
  readonly span: Span;
  readonly value: string;
  readonly closed: boolean;
}

export interface NumberLiteral {
  readonly kind: 'number';
  readonly span: Span;
  readonly value: number;
}

/** `true`, `false`, `null`, `undefined`. */
export interface KeywordLiteral {
  readonly kind: 'keyword';
  readonly span: Span;
  readonly value: boolean | null | undefined;
}

/** `(helper a b=c)`. */
export interface SubExpression {
  readonly kind: 'subexpression';
  readonly span: Span;
  readonly call: Call;
  readonly closed: boolean;
}

/** An expression that should stand here and does not; its span is empty. */
export interface Missing {
  readonly kind: 'missing';
  readonly span: Span;
}

export type Node = Template | Statement | ElseBranch | Expression | HashArgument;
