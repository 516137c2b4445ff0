import { blockFault } from './blockFaults.js';
import { ClosersAhead, blockKey, isUnknown, type BlockKey } from './closersAhead.js';
import { OpenBlock } from './openBlock.js';
import type { CloserPiece, ElsePiece, Piece } from './pieces.js';
import { strayTag } from './strayTag.js';
import type { Statement } from './syntax.js';
import type { TemplateSource } from './templateSource.js';

/**
 * Builds the tree of blocks from the flat row of tags, on a stack of its own. Where tags do not fit, it asks which
 * closing tags are still to come, so that one wrong tag is one error.
 */
export function nestBlocks(source: TemplateSource, pieces: readonly Piece[]): Statement[] {
  return new Nesting(source, pieces).run();
}

class Nesting {
  private readonly root: Statement[] = [];
  private readonly stack: OpenBlock[] = [];
  /** How many open blocks there are of each name. */
  private readonly open = new Map<BlockKey, number>();
  private aheadOf: ClosersAhead | undefined;
  /** Where statements go: the body of the innermost branch. */
  private body: Statement[] = this.root;

  constructor(
    private readonly source: TemplateSource,
    private readonly pieces: readonly Piece[],
  ) {}

  run(): Statement[] {
    const { pieces, source } = this;
    for (const [index, piece] of pieces.entries()) {
      switch (piece.kind) {
        case 'opener':
          this.push(new OpenBlock(piece.form, piece.opener, blockKey(piece.opener.call.callee, source.text)));
          break;
        case 'else-tag':
          this.addElse(piece);
          break;
        case 'closer':
          this.addCloser(piece, index);
          break;
        default:
          this.body.push(piece);
      }
    }
    for (let top = this.stack.at(-1); top; top = this.stack.at(-1)) this.endUnclosed(top, source.text.length);
    return this.root;
  }

  private push(block: OpenBlock): void {
    this.stack.push(block);
    this.open.set(block.key, (this.open.get(block.key) ?? 0) + 1);
    this.body = block.innermostBody;
  }

  /** Ends the innermost block at `end`, with or without a closing tag. */
  private pop(block: OpenBlock, end: number, closer?: CloserPiece): void {
    this.stack.pop();
    this.open.set(block.key, (this.open.get(block.key) ?? 1) - 1);
    this.body = this.stack.at(-1)?.innermostBody ?? this.root;
    this.body.push(block.finish(end, closer?.closer));
  }

  private endUnclosed(block: OpenBlock, end: number): void {
    const isTold = block.opener.tag.close === undefined || isUnknown(block.key);
    if (!isTold) this.source.errors.push(blockFault.unclosed(block.opener, end, this.source.text));
    this.pop(block, end);
  }

  private addElse(piece: ElsePiece): void {
    const top = this.stack.at(-1);
    const { text, errors } = this.source;
    if (!top) {
      errors.push(blockFault.strayElse(piece.span, text));
      this.body.push(strayTag('else', piece.span, piece.tag, piece.call));
      return;
    }
    const problem = top.problemWithElse(piece);
    if (problem) errors.push(problem);
    top.addBranch(piece);
    this.body = top.innermostBody;
  }

  private addCloser(piece: CloserPiece, index: number): void {
    const { text } = this.source;
    const top = this.stack.at(-1);
    const key = blockKey(piece.closer.name, text);
    if (!top) {
      this.addStray(piece);
    } else if (key === top.key || isUnknown(key) || isUnknown(top.key)) {
      this.pop(top, piece.span.start, piece);
    } else if (this.ahead.has(top.key, index)) {
      // The block's own closing tag is still to come. Two blocks that overlap are two wrong names, not a stray tag.
      if ((this.open.get(key) ?? 0) > 0 && !this.ahead.has(key, index)) this.closeMismatched(top, piece);
      else this.addStray(piece);
    } else if ((this.open.get(key) ?? 0) > 0) {
      for (let inner = top; inner.key !== key; inner = this.stack.at(-1) ?? inner) {
        this.endUnclosed(inner, piece.span.start);
      }
      const found = this.stack.at(-1);
      if (found) this.pop(found, piece.span.start, piece);
    } else {
      this.closeMismatched(top, piece);
    }
  }

  private closeMismatched(top: OpenBlock, piece: CloserPiece): void {
    this.source.errors.push(blockFault.mismatched(piece.closer, top.opener, this.source.text));
    this.pop(top, piece.span.start, piece);
  }

  private addStray(piece: CloserPiece): void {
    const isTold = piece.closer.name.kind === 'missing' && piece.closer.tag.close !== undefined;
    if (!isTold) this.source.errors.push(blockFault.strayCloser(piece.span, this.source.text));
    this.body.push(strayTag('closer', piece.span, piece.closer.tag, undefined));
  }

  private get ahead(): ClosersAhead {
    return (this.aheadOf ??= new ClosersAhead(this.pieces, this.source.text));
  }
}
