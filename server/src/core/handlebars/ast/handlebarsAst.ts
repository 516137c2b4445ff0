/**
 * The abstract syntax tree of Handlebars 4.7, as its `parse` makes it. Properties that it may leave undefined are
 * optional here; white space control changes content in place, as it does there.
 */
export interface AstLocation {
  readonly source: string | undefined;
  /** Lines count from 1, columns from 0. */
  readonly start: AstPosition;
  readonly end: AstPosition;
}

export interface AstPosition {
  readonly line: number;
  readonly column: number;
}

export interface AstStrip {
  readonly open?: boolean;
  readonly close?: boolean;
}

export interface AstProgram {
  readonly type: 'Program';
  readonly body: AstStatement[];
  readonly blockParams?: readonly string[] | undefined;
  readonly strip: object;
  /** Set on the program of an `{{else if}}`, which holds one block. */
  readonly chained?: true;
  readonly loc: AstLocation | undefined;
}

export type AstStatement = AstContent | AstComment | AstMustache | AstBlock | AstPartial | AstPartialBlock;

export interface AstContent {
  readonly type: 'ContentStatement';
  readonly original: string;
  value: string;
  leftStripped?: boolean;
  rightStripped?: boolean;
  readonly loc: AstLocation;
}

export interface AstComment {
  readonly type: 'CommentStatement';
  readonly value: string;
  readonly strip: AstStrip;
  readonly loc: AstLocation;
}

/** What a tag or a sub-expression calls and with what. */
interface AstCall {
  readonly params: AstExpression[];
  readonly hash: AstHash | undefined;
  readonly loc: AstLocation;
}

export interface AstMustache extends AstCall {
  readonly type: 'MustacheStatement' | 'Decorator';
  readonly path: AstExpression;
  readonly escaped: boolean;
  readonly strip: AstStrip;
}

export interface AstBlock extends AstCall {
  readonly type: 'BlockStatement' | 'DecoratorBlock';
  readonly path: AstExpression;
  readonly program: AstProgram | undefined;
  readonly inverse?: AstProgram | undefined;
  readonly openStrip: AstStrip;
  readonly inverseStrip: AstStrip | undefined;
  readonly closeStrip: AstStrip;
}

export interface AstPartial extends AstCall {
  readonly type: 'PartialStatement';
  readonly name: AstExpression;
  indent: string;
  readonly strip: AstStrip;
}

export interface AstPartialBlock extends AstCall {
  readonly type: 'PartialBlockStatement';
  readonly name: AstExpression;
  readonly program: AstProgram;
  readonly openStrip: AstStrip;
  readonly closeStrip: AstStrip;
}

export interface AstHash {
  readonly type: 'Hash';
  readonly pairs: AstHashPair[];
  readonly loc: AstLocation;
}

export interface AstHashPair {
  readonly type: 'HashPair';
  readonly key: string;
  readonly value: AstExpression;
  readonly loc: AstLocation;
}

export type AstExpression = AstPath | AstLiteral | AstSubExpression;

export interface AstPath {
  readonly type: 'PathExpression';
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
  readonly loc: AstLocation;
}

export interface AstLiteral {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
  readonly value: string | number | boolean | null | undefined;
  readonly original: string | number | boolean | null | undefined;
  readonly loc: AstLocation;
}

export interface AstSubExpression extends AstCall {
  readonly type: 'SubExpression';
  readonly path: AstExpression;
}
