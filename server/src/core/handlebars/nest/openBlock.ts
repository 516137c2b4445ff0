import type { Span } from '../../text/index.js';
import { blockFault } from './blockFaults.js';
import { BlockNode, ElseNode } from './blockNodes.js';
import type { ElsePiece, OpenerPiece } from '../cut/pieces.js';
import type { Block, BlockCloser, ElseBranch, Statement } from '../syntax.js';
import type { SyntaxError } from '../syntaxError.js';

/** A block whose end has not been reached yet. */
export class OpenBlock {
  /** The `else` whose body is being read. */
  private branch: ElsePiece | undefined = undefined;
  private body: readonly Statement[] = [];
  private bodyEnd = 0;
  private branches: ElseBranch[] | undefined = undefined;
  private plainElse: Span | undefined = undefined;

  constructor(
    readonly piece: OpenerPiece,
    /** Where the current body begins on the stack of statements. */
    public bodyFrom: number,
  ) {}

  /** Ends the current body, whose statements are `body`, at an `else`. */
  addBranch(piece: ElsePiece, body: readonly Statement[]): void {
    this.endBody(body, piece.start);
    this.branch = piece;
    if (!piece.isChained) this.plainElse ??= { start: piece.start, end: piece.end };
  }

  /** Why an `else` may not stand here, if so. */
  problemWithElse({ start, end, isChained }: ElsePiece): SyntaxError | undefined {
    const { plainElse } = this;
    const { form, opener } = this.piece;
    const span = { start, end };
    if (form === 'partial') return blockFault.elseNotAllowed(span, opener, 'A partial block');
    if (form === 'decorator') return blockFault.elseNotAllowed(span, opener, "A decorator's block");
    if (plainElse) return blockFault.secondElse(span, plainElse);
    if (form === 'inverse' && isChained) return blockFault.elseIfInInverse(span, opener);
    return undefined;
  }

  /** The block, whose last body is `body` and ends at `bodyEnd`. */
  finish(body: readonly Statement[], bodyEnd: number, end: number, closer: BlockCloser | undefined): Block {
    this.endBody(body, bodyEnd);
    return new BlockNode(this.piece, this.body, this.bodyEnd, end, this.branches ?? noBranches, closer);
  }

  private endBody(body: readonly Statement[], end: number): void {
    if (this.branch) {
      (this.branches ??= []).push(new ElseNode(this.branch, body, end));
    } else {
      this.body = body;
      this.bodyEnd = end;
    }
  }
}

const noBranches: readonly ElseBranch[] = [];
