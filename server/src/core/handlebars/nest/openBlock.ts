import type { PieceRow } from '../cut/pieceRow.js';
import type { SyntaxError } from '../syntaxError.js';
import { blockFault } from './blockFaults.js';

/** A block whose end has not been reached yet. */
export class OpenBlock {
  /** The tag whose body is being read: the opening one, then each `else`. */
  lastTag: number;
  private plainElse = -1;

  constructor(readonly opener: number) {
    this.lastTag = opener;
  }

  /** Ends the current body at an `else`. */
  addElse(index: number, row: PieceRow): void {
    row.link(this.lastTag, index);
    this.lastTag = index;
    if (this.plainElse === -1 && !row.isChained(index)) this.plainElse = index;
  }

  /** Why an `else` may not stand here, if so. */
  problemWithElse(index: number, row: PieceRow): SyntaxError | undefined {
    const { plainElse } = this;
    const form = row.formAt(this.opener);
    const isFine = plainElse === -1 && (form === 'section' || (form === 'inverse' && !row.isChained(index)));
    if (isFine) return undefined;
    const span = row.spanOf(index);
    const opener = row.openerAt(this.opener);
    if (form === 'partial') return blockFault.elseNotAllowed(span, opener, 'A partial block');
    if (form === 'decorator') return blockFault.elseNotAllowed(span, opener, "A decorator's block");
    if (plainElse === -1) return blockFault.elseIfInInverse(span, opener);
    return blockFault.secondElse(span, row.spanOf(plainElse));
  }
}
