import type { Statement } from '../syntax.js';

/** The statements of all bodies that are still open, one body above the other: each gets an array of its exact size. */
export class StatementStack {
  private readonly items: Statement[] = [];
  /** How many statements there are; where the next body begins. */
  size = 0;

  push(statement: Statement): void {
    this.items[this.size++] = statement;
  }

  /** Takes the statements from `from` on. */
  cut(from: number): readonly Statement[] {
    const body = from === this.size ? noStatements : this.items.slice(from, this.size);
    this.size = from;
    return body;
  }
}

const noStatements: readonly Statement[] = [];
