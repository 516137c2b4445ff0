import type { Span } from '../../text/index.js';
import type { ElsePiece, OpenerPiece } from '../cut/pieces.js';
import type {
  Block,
  BlockCloser,
  BlockOpener,
  BlockParams,
  Call,
  ElseBranch,
  Statement,
  TagEnds,
} from '../syntax.js';

/** A block; its spans are made when they are asked for. */
export class BlockNode implements Block {
  readonly kind = 'block';
  private readSpan: Span | undefined = undefined;
  private readBodySpan: Span | undefined = undefined;

  constructor(
    private readonly piece: OpenerPiece,
    readonly body: readonly Statement[],
    private readonly bodyEnd: number,
    private readonly end: number,
    readonly branches: readonly ElseBranch[],
    readonly closer: BlockCloser | undefined,
  ) {}

  get form(): OpenerPiece['form'] {
    return this.piece.form;
  }

  get opener(): BlockOpener {
    return this.piece.opener;
  }

  get span(): Span {
    return (this.readSpan ??= { start: this.piece.start, end: this.end });
  }

  get bodySpan(): Span {
    return (this.readBodySpan ??= { start: this.piece.end, end: this.bodyEnd });
  }
}

/** A branch of a block; its spans are made when they are asked for. */
export class ElseNode implements ElseBranch {
  readonly kind = 'else';
  private readSpan: Span | undefined = undefined;
  private readTagSpan: Span | undefined = undefined;
  private readBodySpan: Span | undefined = undefined;

  constructor(
    private readonly piece: ElsePiece,
    readonly body: readonly Statement[],
    private readonly end: number,
  ) {}

  get form(): ElsePiece['form'] {
    return this.piece.form;
  }

  get tag(): TagEnds {
    return this.piece.tag;
  }

  get call(): Call | undefined {
    return this.piece.isChained ? this.piece.call : undefined;
  }

  get blockParams(): BlockParams | undefined {
    return this.piece.blockParams;
  }

  get span(): Span {
    return (this.readSpan ??= { start: this.piece.start, end: this.end });
  }

  get tagSpan(): Span {
    return (this.readTagSpan ??= { start: this.piece.start, end: this.piece.end });
  }

  get bodySpan(): Span {
    return (this.readBodySpan ??= { start: this.piece.end, end: this.end });
  }
}
