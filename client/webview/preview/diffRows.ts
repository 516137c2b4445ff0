import { diffLines, diffWordsWithSpace } from 'diff';
import { t } from '../../l10n/l10n.js';

/** One line of a comparison; the pieces of a changed line say what in it changed. */
export interface DiffRow {
  readonly kind: 'same' | 'added' | 'removed';
  readonly pieces: readonly { readonly text: string; readonly changed: boolean }[];
}

/** Longer texts are compared by whole lines only. */
const wordLimit = 2000;

/** Compares two texts line by line, and the lines that stand for each other word by word. */
export function diffRows(before: string, after: string): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  const changes = diffLines(before, after);
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    const next = changes[index + 1];
    if (!change) continue;
    if (change.removed && next?.added) {
      rows.push(...replaced(linesOf(change.value), linesOf(next.value)));
      index++;
    } else {
      const kind = change.added ? 'added' : change.removed ? 'removed' : 'same';
      rows.push(...linesOf(change.value).map((line) => whole(kind, line)));
    }
  }
  return rows;
}

/** How many lines are added and removed, in words. */
export function diffSummary(rows: readonly DiffRow[]): string {
  const count = (kind: DiffRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const [added, removed] = [count('added'), count('removed')];
  if (added + removed === 0) return t('The same text');
  return added === 1
    ? t('1 line added, {0} removed', removed)
    : t('{0} lines added, {1} removed', added, removed);
}

/** Removed lines with those that took their place. */
function replaced(before: readonly string[], after: readonly string[]): readonly DiffRow[] {
  const removed: DiffRow[] = [];
  const added: DiffRow[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [old, now] = [before[index], after[index]];
    if (old !== undefined && now !== undefined && old.length + now.length < wordLimit) {
      const words = diffWordsWithSpace(old, now);
      removed.push({
        kind: 'removed',
        pieces: words.filter((word) => !word.added).map((word) => piece(word.value, word.removed)),
      });
      added.push({
        kind: 'added',
        pieces: words.filter((word) => !word.removed).map((word) => piece(word.value, word.added)),
      });
      continue;
    }
    if (old !== undefined) removed.push(whole('removed', old));
    if (now !== undefined) added.push(whole('added', now));
  }
  return [...removed, ...added];
}

function whole(kind: DiffRow['kind'], text: string): DiffRow {
  return { kind, pieces: [piece(text, false)] };
}

function piece(text: string, changed: boolean): DiffRow['pieces'][number] {
  return { text, changed };
}

function linesOf(text: string): readonly string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}
