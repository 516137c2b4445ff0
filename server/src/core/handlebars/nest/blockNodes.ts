import type { PieceRow } from '../cut/pieceRow.js';
import type { ElsePiece } from '../cut/pieces.js';
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
import type { Span } from '../../text/index.js';

/** The statements that the pieces from `from` on, before `to`, make up; those within blocks are made with the blocks. */
export function statementsBetween(row: PieceRow, from: number, to: number): readonly Statement[] {
  const statements: Statement[] = [];
  for (let index = from; index < to;) {
    const statement = row.statementAt(index);
    if (statement) {
      statements.push(statement);
      index++;
    } else {
      statements.push(new BlockNode(row, index));
      const last = lastLink(row, index);
      index = last >= 0 ? last + 1 : ~last;
    }
  }
  return statements;
}

/** What ends a block: the index of its closing tag, or `~index` of the piece before which it ends unclosed. */
function lastLink(row: PieceRow, opener: number): number {
  let link = row.linkOf(opener);
  while (link >= 0 && row.roleOf(link) === 'else') link = row.linkOf(link);
  return link;
}

/** The index of the piece before which a body ends. */
function bodyEnd(row: PieceRow, tag: number): number {
  const link = row.linkOf(tag);
  return link >= 0 ? link : ~link;
}

/** A block; what is in it is made when it is asked for. */
class BlockNode implements Block {
  readonly kind = 'block';
  private parts: BlockParts | undefined = undefined;
  private statements: readonly Statement[] | undefined = undefined;

  constructor(
    private readonly row: PieceRow,
    private readonly index: number,
  ) {}

  get form(): Block['form'] {
    return this.row.formAt(this.index);
  }

  get opener(): BlockOpener {
    return (this.own.opener ??= this.row.openerAt(this.index));
  }

  get body(): readonly Statement[] {
    const { row, index } = this;
    return (this.statements ??= statementsBetween(row, index + 1, bodyEnd(row, index)));
  }

  get branches(): readonly ElseBranch[] {
    return (this.own.branches ??= this.makeBranches());
  }

  get closer(): BlockCloser | undefined {
    const last = lastLink(this.row, this.index);
    return last >= 0 ? (this.own.closer ??= this.row.closerAt(last)) : undefined;
  }

  get span(): Span {
    return (this.own.span ??= { start: this.row.startOf(this.index), end: this.end });
  }

  get bodySpan(): Span {
    const { row, index } = this;
    return (this.own.bodySpan ??= { start: row.endOf(index), end: row.startOf(bodyEnd(row, index)) });
  }

  private get own(): BlockParts {
    return (this.parts ??= {});
  }

  private get end(): number {
    const last = lastLink(this.row, this.index);
    return last >= 0 ? this.row.endOf(last) : this.row.startOf(~last);
  }

  private makeBranches(): readonly ElseBranch[] {
    const { row } = this;
    const branches: ElseBranch[] = [];
    let link = row.linkOf(this.index);
    for (; link >= 0 && row.roleOf(link) === 'else'; link = row.linkOf(link))
      branches.push(new ElseNode(row, link));
    return branches;
  }
}

/** What has been asked of a block so far. */
interface BlockParts {
  opener?: BlockOpener;
  branches?: readonly ElseBranch[];
  closer?: BlockCloser;
  span?: Span;
  bodySpan?: Span;
}

/** A branch of a block; what is in it is made when it is asked for. */
class ElseNode implements ElseBranch {
  readonly kind = 'else';
  private readonly piece: ElsePiece;
  private statements: readonly Statement[] | undefined = undefined;
  private spans: ElseSpans | undefined = undefined;

  constructor(
    private readonly row: PieceRow,
    private readonly index: number,
  ) {
    this.piece = row.elseAt(index);
  }

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
    return this.piece.isChained ? this.piece.blockParams : undefined;
  }

  get body(): readonly Statement[] {
    const { row, index } = this;
    return (this.statements ??= statementsBetween(row, index + 1, bodyEnd(row, index)));
  }

  get span(): Span {
    return this.own.span;
  }

  get tagSpan(): Span {
    return this.own.tagSpan;
  }

  get bodySpan(): Span {
    return this.own.bodySpan;
  }

  private get own(): ElseSpans {
    return (this.spans ??= this.makeSpans());
  }

  private makeSpans(): ElseSpans {
    const { row, index } = this;
    const start = row.startOf(index);
    const tagEnd = row.endOf(index);
    const end = row.startOf(bodyEnd(row, index));
    return { span: { start, end }, tagSpan: { start, end: tagEnd }, bodySpan: { start: tagEnd, end } };
  }
}

interface ElseSpans {
  readonly span: Span;
  readonly tagSpan: Span;
  readonly bodySpan: Span;
}
