import type { Span } from '../text/index.js';
import type { Block, BlockCloser, BlockOpener, BlockParams, Call, Statement, TagEnds } from './syntax.js';

/** What a template is cut into before its blocks are built: complete statements, and the tags that make up blocks. */
export type Piece = Statement | OpenerPiece | ElsePiece | CloserPiece;

export interface OpenerPiece {
  readonly kind: 'opener';
  readonly span: Span;
  readonly form: Exclude<Block['form'], 'raw'>;
  readonly opener: BlockOpener;
}

export interface ElsePiece {
  readonly kind: 'else-tag';
  readonly span: Span;
  readonly form: 'else' | 'caret';
  readonly tag: TagEnds;
  readonly call: Call | undefined;
  readonly blockParams: BlockParams | undefined;
}

export interface CloserPiece {
  readonly kind: 'closer';
  readonly span: Span;
  readonly closer: BlockCloser;
}
