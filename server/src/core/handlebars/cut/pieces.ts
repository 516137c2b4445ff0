import type { BlockKey } from '../nest/blockKey.js';
import type { Block, BlockCloser, BlockOpener, BlockParams, Call, Statement, TagEnds } from '../syntax.js';

/** What a template is cut into before its blocks are built: complete statements, and the tags that make up blocks. */
export type Piece = Statement | OpenerPiece | ElsePiece | CloserPiece;

export interface OpenerPiece {
  readonly kind: 'opener';
  readonly start: number;
  readonly end: number;
  readonly form: Exclude<Block['form'], 'raw'>;
  readonly key: BlockKey;
  /** The name as written. */
  readonly name: string;
  /** Whether the tag itself has its closing mark. */
  readonly isSound: boolean;
  readonly opener: BlockOpener;
}

export interface ElsePiece {
  readonly kind: 'else-tag';
  readonly start: number;
  readonly end: number;
  readonly form: 'else' | 'caret';
  /** Whether it is an `else if`. */
  readonly isChained: boolean;
  readonly tag: TagEnds;
  readonly call: Call | undefined;
  readonly blockParams: BlockParams | undefined;
}

export interface CloserPiece {
  readonly kind: 'closer';
  readonly start: number;
  readonly end: number;
  readonly key: BlockKey;
  readonly closer: BlockCloser;
}
