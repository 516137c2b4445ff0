import type { Span } from '../../text/index.js';
import { unknownKey, type BlockKey } from '../nest/blockKey.js';
import type { Block, BlockCloser, BlockOpener, Statement } from '../syntax.js';
import type { ElsePiece, OpenerPiece, Piece } from './pieces.js';
import {
  PlainContent,
  SoundCloser,
  SoundElse,
  SoundElseIf,
  SoundMustache,
  SoundOpener,
  SoundPartial,
} from './soundTags.js';
import type { TemplateSource } from './templateSource.js';

/** The sound pieces, of which the row keeps nothing but numbers; `other` is one that has been read in full. */
export const soundKind = {
  other: 0,
  content: 1,
  mustache: 2,
  partial: 3,
  section: 4,
  inverse: 5,
  elseIf: 6,
  else: 7,
  closer: 8,
} as const;

export type SoundKind = (typeof soundKind)[keyof typeof soundKind];

/** What a piece is to the blocks. */
export type PieceRole = 'statement' | 'opener' | 'else' | 'closer';

/**
 * The pieces of a text, side by side. Nearly all are kept as numbers: a kind, a place, a link to the next tag of the block.
 * Their nodes are made when they are asked for, so that parsing a large text leaves next to nothing to the garbage collector.
 */
export class PieceRow {
  /** How many pieces there are. */
  count = 0;
  /** For each piece the numbers of `field`, one after the other. */
  private numbers: Int32Array;
  private readonly others = new Map<number, Piece>();

  constructor(readonly source: TemplateSource) {
    this.numbers = new Int32Array(fieldCount * (8 + (source.text.length >> 4)));
  }

  /** Adds a sound piece; what opens or closes a block has a name, whose place is its key. */
  add(kind: SoundKind, start: number, markEnd: number): void {
    const at = this.count++ * fieldCount;
    if (at >= this.numbers.length) this.grow();
    const { numbers } = this;
    numbers[at + field.kind] = kind;
    numbers[at + field.start] = start;
    numbers[at + field.markEnd] = markEnd;
  }

  /** Says where the name of the piece that was added last stands. */
  nameLast(start: number, end: number): void {
    const at = (this.count - 1) * fieldCount;
    this.numbers[at + field.nameStart] = start;
    this.numbers[at + field.nameEnd] = end;
  }

  /** Adds a piece that has been read. */
  addOther(piece: Piece, start: number): void {
    this.others.set(this.count, piece);
    this.add(soundKind.other, start, start);
  }

  /** Puts a statement into the place of a tag that belongs to no block. */
  replace(index: number, statement: Statement): void {
    this.others.set(index, statement);
    this.numbers[index * fieldCount + field.kind] = soundKind.other;
  }

  /**
   * Links a tag of a block with the next one: its index, or `~index` of the piece before which the block ends unclosed.
   */
  link(from: number, to: number): void {
    this.numbers[from * fieldCount + field.link] = to;
  }

  linkOf(index: number): number {
    return this.numberOf(index, field.link);
  }

  startOf(index: number): number {
    return index < this.count ? this.numberOf(index, field.start) : this.source.text.length;
  }

  endOf(index: number): number {
    return this.startOf(index + 1);
  }

  spanOf(index: number): Span {
    return { start: this.startOf(index), end: this.endOf(index) };
  }

  /** What an opening or closing tag has in common with its counterpart. */
  keyOf(index: number): BlockKey {
    const nameEnd = this.numberOf(index, field.nameEnd);
    if (nameEnd > 0) return this.source.text.slice(this.numberOf(index, field.nameStart), nameEnd);
    const other = this.others.get(index);
    return other?.kind === 'opener' || other?.kind === 'closer' ? other.key : unknownKey;
  }

  roleOf(index: number): PieceRole {
    switch (this.kindOf(index)) {
      case soundKind.content:
      case soundKind.mustache:
      case soundKind.partial:
        return 'statement';
      case soundKind.section:
      case soundKind.inverse:
        return 'opener';
      case soundKind.elseIf:
      case soundKind.else:
        return 'else';
      case soundKind.closer:
        return 'closer';
      default:
        return roleOfOther(this.others.get(index));
    }
  }

  /** The node of a piece that is a statement by itself. */
  statementAt(index: number): Statement | undefined {
    const { source } = this;
    const start = this.startOf(index);
    switch (this.kindOf(index)) {
      case soundKind.content:
        return new PlainContent(source, start, this.endOf(index));
      case soundKind.mustache:
        return new SoundMustache(source, start, this.markEndOf(index), this.endOf(index));
      case soundKind.partial:
        return new SoundPartial(source, start, this.markEndOf(index), this.endOf(index));
      default: {
        const other = this.others.get(index);
        return other && roleOfOther(other) === 'statement' ? (other as Statement) : undefined;
      }
    }
  }

  openerAt(index: number): BlockOpener {
    const other = this.others.get(index);
    if (other?.kind === 'opener') return other.opener;
    return new SoundOpener(this.source, this.startOf(index), this.markEndOf(index), this.endOf(index));
  }

  formAt(index: number): Exclude<Block['form'], 'raw'> {
    const other = this.others.get(index);
    if (other?.kind === 'opener') return other.form;
    return this.kindOf(index) === soundKind.inverse ? 'inverse' : 'section';
  }

  /** The opening tag of a block as it was read; undefined when it is sound. */
  readOpenerAt(index: number): OpenerPiece | undefined {
    const other = this.others.get(index);
    return other?.kind === 'opener' ? other : undefined;
  }

  elseAt(index: number): ElsePiece {
    const other = this.others.get(index);
    if (other?.kind === 'else-tag') return other;
    const Sound = this.isChained(index) ? SoundElseIf : SoundElse;
    return new Sound(this.source, this.startOf(index), this.markEndOf(index), this.endOf(index));
  }

  /** Whether an `else` has a call: `{{else if x}}`. */
  isChained(index: number): boolean {
    const other = this.others.get(index);
    return other?.kind === 'else-tag' ? other.isChained : this.kindOf(index) === soundKind.elseIf;
  }

  closerAt(index: number): BlockCloser {
    const other = this.others.get(index);
    if (other?.kind === 'closer') return other.closer;
    return new SoundCloser(this.source, this.startOf(index), this.markEndOf(index), this.endOf(index));
  }

  private kindOf(index: number): number {
    return this.numberOf(index, field.kind);
  }

  private markEndOf(index: number): number {
    return this.numberOf(index, field.markEnd);
  }

  private numberOf(index: number, which: number): number {
    return this.numbers[index * fieldCount + which] ?? 0;
  }

  private grow(): void {
    const { numbers } = this;
    this.numbers = new Int32Array(numbers.length * 2);
    this.numbers.set(numbers);
  }
}

/** The numbers of a piece. */
const field = { kind: 0, start: 1, markEnd: 2, nameStart: 3, nameEnd: 4, link: 5 } as const;
const fieldCount = 6;

function roleOfOther(piece: Piece | undefined): PieceRole {
  switch (piece?.kind) {
    case 'opener':
    case 'closer':
      return piece.kind;
    case 'else-tag':
      return 'else';
    default:
      return 'statement';
  }
}
