import { longestCommon } from './longestCommon.js';

/** Lines of a text that differ from an older one, counted from 0; `end` is not among them. */
export interface LineChange {
  /** `removed`: lines of the older text are missing before `start`, which equals `end`. */
  readonly kind: 'added' | 'changed' | 'removed';
  readonly start: number;
  readonly end: number;
}

/** Above so many pairs of lines the comparison would take too long to be made at each keystroke. */
const maxPairs = 4_000_000;

/** The lines of a text that differ from an older one, in their order; none for texts that are too long to compare. */
export function changedLines(before: string, after: string): readonly LineChange[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old.length * now.length > maxPairs) return [];
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  for (const [atOld, atNow] of [...longestCommon(old, now), [old.length, now.length] as const]) {
    const [gone, come] = [atOld - i, atNow - j];
    if (gone > 0 || come > 0)
      changes.push({
        kind: come === 0 ? 'removed' : gone === 0 ? 'added' : 'changed',
        start: j,
        end: atNow,
      });
    [i, j] = [atOld + 1, atNow + 1];
  }
  return changes;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}
