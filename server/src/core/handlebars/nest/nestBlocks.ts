import { blockFault } from './blockFaults.js';
import { unknownKey, type BlockKey } from './blockKey.js';
import { ClosersAhead } from './closersAhead.js';
import { OpenBlock } from './openBlock.js';
import type { PieceRow } from '../cut/pieceRow.js';
import { strayTag } from '../cut/strayTag.js';
import type { TemplateSource } from '../cut/templateSource.js';

/**
 * Links the tags of each block in the flat row of pieces, on a stack of its own. Where tags do not fit, it asks which
 * closing tags are still to come, so that one wrong tag is one error.
 */
export function nestBlocks(row: PieceRow): void {
  new Nesting(row).run();
}

/** Names that no block has, but a branch of one may be meant. */
const elseWords: ReadonlySet<string> = new Set(['else', 'elseif', 'elsif', 'elif']);

class Nesting {
  private readonly stack: OpenBlock[] = [];
  private readonly source: TemplateSource;
  private aheadOf: ClosersAhead | undefined;
  /** How many open blocks there are of each name; counted from the first fault on. */
  private open: Map<BlockKey, number> | undefined;

  constructor(private readonly row: PieceRow) {
    this.source = row.source;
  }

  run(): void {
    const { row, stack } = this;
    for (let index = 0; index < row.count; index++) {
      switch (row.roleOf(index)) {
        case 'opener':
          stack.push(new OpenBlock(index));
          this.count(row.keyOf(index), 1);
          break;
        case 'else':
          this.addElse(index);
          break;
        case 'closer':
          this.addCloser(index);
          break;
        case 'statement':
      }
    }
    for (let top = stack.at(-1); top; top = stack.at(-1)) this.endUnclosed(top, row.count);
  }

  /** Ends the innermost block with a closing tag, or unclosed before the piece `~link`. */
  private pop(block: OpenBlock, link: number): void {
    this.stack.pop();
    this.count(this.row.keyOf(block.opener), -1);
    this.row.link(block.lastTag, link);
  }

  /** Ends the innermost block before a piece, which may be the closing tag of a block around it. */
  private endUnclosed(block: OpenBlock, before: number): void {
    const { row, source } = this;
    const read = row.readOpenerAt(block.opener);
    const key = row.keyOf(block.opener);
    if (key !== unknownKey && (!read || read.isSound)) {
      const name = read?.name ?? String(key);
      const isElse = elseWords.has(name) && this.stack.length > 1;
      const closer = before < row.count ? row.spanOf(before) : undefined;
      source.errors.push(
        isElse
          ? blockFault.elseAsBlock(row.openerAt(block.opener), source.text)
          : blockFault.unclosed(row.spanOf(block.opener), name, { end: row.startOf(before), closer }),
      );
    }
    this.pop(block, ~before);
  }

  private addElse(index: number): void {
    const { row, source } = this;
    const top = this.stack.at(-1);
    if (!top) {
      const { tag, call, isChained } = row.elseAt(index);
      const span = row.spanOf(index);
      source.errors.push(blockFault.strayElse(span, source.text));
      row.replace(index, strayTag('else', span, tag, isChained ? call : undefined));
      return;
    }
    const problem = top.problemWithElse(index, row);
    if (problem) source.errors.push(problem);
    top.addElse(index, row);
  }

  private addCloser(index: number): void {
    const { row } = this;
    const top = this.stack.at(-1);
    const key = row.keyOf(index);
    if (!top) {
      this.addStray(index);
      return;
    }
    const due = row.keyOf(top.opener);
    if (key === due || key === unknownKey || due === unknownKey) {
      this.pop(top, index);
    } else if (this.ahead.has(due, index)) {
      // The block's own closing tag is still to come. Two blocks that overlap are two wrong names, not a stray tag.
      if (this.isOpen(key) && !this.ahead.has(key, index)) this.closeMismatched(top, index);
      else this.addStray(index);
    } else if (this.isOpen(key)) {
      let inner = top;
      for (; row.keyOf(inner.opener) !== key; inner = this.stack.at(-1) ?? inner)
        this.endUnclosed(inner, index);
      this.pop(inner, index);
    } else {
      this.closeMismatched(top, index);
    }
  }

  private closeMismatched(top: OpenBlock, index: number): void {
    const { row, source } = this;
    source.errors.push(blockFault.mismatched(row.closerAt(index), row.openerAt(top.opener), source.text));
    this.pop(top, index);
  }

  private addStray(index: number): void {
    const { row, source } = this;
    const closer = row.closerAt(index);
    const isTold = row.keyOf(index) === unknownKey && closer.tag.close !== undefined;
    const span = row.spanOf(index);
    if (!isTold) source.errors.push(blockFault.strayCloser(span, source.text));
    row.replace(index, strayTag('closer', span, closer.tag, undefined));
  }

  private isOpen(key: BlockKey): boolean {
    if (!this.open) {
      this.open = new Map();
      for (const { opener } of this.stack) this.count(this.row.keyOf(opener), 1);
    }
    return (this.open.get(key) ?? 0) > 0;
  }

  private count(key: BlockKey, change: 1 | -1): void {
    this.open?.set(key, (this.open.get(key) ?? 0) + change);
  }

  private get ahead(): ClosersAhead {
    return (this.aheadOf ??= new ClosersAhead(this.row));
  }
}
