import type { BlockKey } from './blockKey.js';
import type { PieceRow } from '../cut/pieceRow.js';

/** Tells, at any place of a template, for which names more blocks will be closed than opened. Made only after a fault. */
export class ClosersAhead {
  /** For each name the places of its tags, from the last to the first, with the surplus of closing tags from there on. */
  private readonly tags = new Map<BlockKey, { index: number; surplus: number }[]>();

  constructor(row: PieceRow) {
    for (let index = row.count - 1; index >= 0; index--) {
      const role = row.roleOf(index);
      if (role === 'opener') this.count(row.keyOf(index), index, -1);
      else if (role === 'closer') this.count(row.keyOf(index), index, 1);
    }
  }

  /** Whether behind the tag at `index` a closing tag of that name follows which closes nothing opened behind it. */
  has(key: BlockKey, index: number): boolean {
    const tags = this.tags.get(key) ?? [];
    let low = 0;
    let high = tags.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tags[middle]?.index ?? 0) > index) low = middle + 1;
      else high = middle;
    }
    return (tags[low - 1]?.surplus ?? 0) > 0;
  }

  /** Called from the last tag to the first. */
  private count(key: BlockKey, index: number, change: number): void {
    const tags = this.tags.get(key);
    if (tags) tags.push({ index, surplus: (tags.at(-1)?.surplus ?? 0) + change });
    else this.tags.set(key, [{ index, surplus: change }]);
  }
}
