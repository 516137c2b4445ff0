import type { Span } from '../text/index.js';
import { blockFault } from './blockFaults.js';
import type { BlockKey } from './closersAhead.js';
import type { ElsePiece, OpenerPiece } from './pieces.js';
import type { Block, BlockCloser, BlockOpener, ElseBranch, Statement } from './syntax.js';
import type { SyntaxError } from './syntaxError.js';

/** A block whose end has not been reached yet. */
export class OpenBlock {
  private readonly body: Statement[] = [];
  private readonly branches: { readonly piece: ElsePiece; readonly body: Statement[] }[] = [];
  private plainElse: Span | undefined;

  constructor(
    readonly form: OpenerPiece['form'],
    readonly opener: BlockOpener,
    readonly key: BlockKey,
  ) {}

  /** The body of the last branch, or of the block itself. */
  get innermostBody(): Statement[] {
    return this.branches.at(-1)?.body ?? this.body;
  }

  addBranch(piece: ElsePiece): void {
    this.branches.push({ piece, body: [] });
    if (!piece.call) this.plainElse ??= piece.span;
  }

  /** Why an `else` may not stand here, if so. */
  problemWithElse({ span, call }: ElsePiece): SyntaxError | undefined {
    const { form, opener, plainElse } = this;
    if (form === 'partial') return blockFault.elseNotAllowed(span, opener, 'A partial block');
    if (form === 'decorator') return blockFault.elseNotAllowed(span, opener, "A decorator's block");
    if (plainElse) return blockFault.secondElse(span, plainElse);
    if (form === 'inverse' && call) return blockFault.elseIfInInverse(span, opener);
    return undefined;
  }

  /** The block, whose body ends at `end`. */
  finish(end: number, closer: BlockCloser | undefined): Block {
    const { form, opener, body } = this;
    const [first] = this.branches;
    return {
      kind: 'block',
      form,
      span: { start: opener.span.start, end: closer?.span.end ?? end },
      opener,
      body,
      bodySpan: { start: opener.span.end, end: first?.piece.span.start ?? end },
      branches: this.branches.map((branch, index) => {
        const bodyEnd = this.branches[index + 1]?.piece.span.start ?? end;
        return elseBranch(branch.piece, branch.body, bodyEnd);
      }),
      closer,
    };
  }
}

function elseBranch(
  { form, span, tag, call, blockParams }: ElsePiece,
  body: readonly Statement[],
  end: number,
): ElseBranch {
  return {
    kind: 'else',
    form,
    span: { start: span.start, end },
    tagSpan: span,
    tag,
    call,
    blockParams,
    body,
    bodySpan: { start: span.end, end },
  };
}
