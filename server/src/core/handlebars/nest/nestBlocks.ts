import { blockFault } from './blockFaults.js';
import { unknownKey, type BlockKey } from './blockKey.js';
import { ClosersAhead } from './closersAhead.js';
import { OpenBlock } from './openBlock.js';
import type { CloserPiece, ElsePiece, Piece } from '../cut/pieces.js';
import { StatementStack } from './statementStack.js';
import { strayTag } from '../cut/strayTag.js';
import type { Statement } from '../syntax.js';
import type { TemplateSource } from '../cut/templateSource.js';

/**
 * Builds the tree of blocks from the flat row of tags, on a stack of its own. Where tags do not fit, it asks which
 * closing tags are still to come, so that one wrong tag is one error.
 */
export function nestBlocks(source: TemplateSource, pieces: readonly Piece[]): readonly Statement[] {
  return new Nesting(source, pieces).run();
}

/** Names that no block has, but a branch of one may be meant. */
const elseWords: ReadonlySet<string> = new Set(['else', 'elseif', 'elsif', 'elif']);

class Nesting {
  private readonly statements = new StatementStack();
  private readonly stack: OpenBlock[] = [];
  /** How many open blocks there are of each name. */
  private readonly open = new Map<BlockKey, number>();
  private aheadOf: ClosersAhead | undefined;

  constructor(
    private readonly source: TemplateSource,
    private readonly pieces: readonly Piece[],
  ) {}

  run(): readonly Statement[] {
    const { pieces, source, statements } = this;
    let index = 0;
    for (const piece of pieces) {
      switch (piece.kind) {
        case 'opener':
          this.stack.push(new OpenBlock(piece, statements.size));
          this.open.set(piece.key, (this.open.get(piece.key) ?? 0) + 1);
          break;
        case 'else-tag':
          this.addElse(piece);
          break;
        case 'closer':
          this.addCloser(piece, index);
          break;
        default:
          statements.push(piece);
      }
      index++;
    }
    for (let top = this.stack.at(-1); top; top = this.stack.at(-1)) this.endUnclosed(top, source.text.length);
    return statements.cut(0);
  }

  /** Ends the innermost block; its last body ends at `bodyEnd`. */
  private pop(block: OpenBlock, bodyEnd: number, piece?: CloserPiece): void {
    const { key } = block.piece;
    this.stack.pop();
    this.open.set(key, (this.open.get(key) ?? 1) - 1);
    const body = this.statements.cut(block.bodyFrom);
    this.statements.push(block.finish(body, bodyEnd, piece?.end ?? bodyEnd, piece?.closer));
  }

  /** `closer` is the closing tag of a block around it, where that ends it. */
  private endUnclosed(block: OpenBlock, end: number, closer?: CloserPiece): void {
    const { opener, key, name, isSound } = block.piece;
    if (isSound && key !== unknownKey) {
      const isElse = elseWords.has(name) && this.stack.length > 1;
      this.source.errors.push(
        isElse
          ? blockFault.elseAsBlock(opener, this.source.text)
          : blockFault.unclosed(opener.span, name, { end, closer: closer?.closer.span }),
      );
    }
    this.pop(block, end);
  }

  private addElse(piece: ElsePiece): void {
    const top = this.stack.at(-1);
    const { text, errors } = this.source;
    if (!top) {
      const span = { start: piece.start, end: piece.end };
      errors.push(blockFault.strayElse(span, text));
      this.statements.push(strayTag('else', span, piece.tag, piece.call));
      return;
    }
    const problem = top.problemWithElse(piece);
    if (problem) errors.push(problem);
    top.addBranch(piece, this.statements.cut(top.bodyFrom));
  }

  private addCloser(piece: CloserPiece, index: number): void {
    const top = this.stack.at(-1);
    const { key } = piece;
    if (!top) {
      this.addStray(piece);
      return;
    }
    const due = top.piece.key;
    if (key === due || key === unknownKey || due === unknownKey) {
      this.pop(top, piece.start, piece);
    } else if (this.ahead.has(due, index)) {
      // The block's own closing tag is still to come. Two blocks that overlap are two wrong names, not a stray tag.
      if (this.isOpen(key) && !this.ahead.has(key, index)) this.closeMismatched(top, piece);
      else this.addStray(piece);
    } else if (this.isOpen(key)) {
      let inner = top;
      for (; inner.piece.key !== key; inner = this.stack.at(-1) ?? inner)
        this.endUnclosed(inner, piece.start, piece);
      this.pop(inner, piece.start, piece);
    } else {
      this.closeMismatched(top, piece);
    }
  }

  private isOpen(key: BlockKey): boolean {
    return (this.open.get(key) ?? 0) > 0;
  }

  private closeMismatched(top: OpenBlock, piece: CloserPiece): void {
    this.source.errors.push(blockFault.mismatched(piece.closer, top.piece.opener, this.source.text));
    this.pop(top, piece.start, piece);
  }

  private addStray({ closer, key, start, end }: CloserPiece): void {
    const isTold = key === unknownKey && closer.tag.close !== undefined;
    const span = { start, end };
    if (!isTold) this.source.errors.push(blockFault.strayCloser(span, this.source.text));
    this.statements.push(strayTag('closer', span, closer.tag, undefined));
  }

  private get ahead(): ClosersAhead {
    return (this.aheadOf ??= new ClosersAhead(this.pieces));
  }
}
