import type { Message } from '../../prompt/index.js';
import { canonicalJson } from '../pythonJson.js';
import { longestCommon } from './longestCommon.js';

/** Which message of one chat is which of another; indexes from 0. */
export interface MessagePairs {
  readonly pairs: readonly { readonly old: number; readonly now: number; readonly moved: boolean }[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Pairs the messages that stayed as they were in their order; of the others first those that were only moved, then those
 * of another role with the same text, then those of one role, the most alike first,
 * last those of one role at one place. Very long chats are compared place by place.
 */
export function pairMessages(before: readonly Message[], after: readonly Message[]): MessagePairs {
  if (before.length * after.length > mostComparisons) return byPlace(before.length, after.length);
  const kept = longestCommon(before.map(wholeOf), after.map(wholeOf));
  const pairs = kept.map(([old, now]) => ({ old, now, moved: false }));
  const rest = {
    old: new Set(before.keys()),
    now: new Set(after.keys()),
  };
  const take = (old: number, now: number): void => {
    rest.old.delete(old);
    rest.now.delete(now);
  };
  for (const [old, now] of kept) take(old, now);
  for (const likeness of likenesses) {
    const candidates = [...rest.old].flatMap((old) =>
      [...rest.now].map((now) => ({ old, now, likeness: likeness(before[old], after[now], old - now) })),
    );
    candidates.sort((a, b) => b.likeness - a.likeness || Math.abs(a.old - a.now) - Math.abs(b.old - b.now));
    for (const { old, now, likeness: found } of candidates) {
      if (found <= 0 || !rest.old.has(old) || !rest.now.has(now)) continue;
      take(old, now);
      pairs.push({ old, now, moved: false });
    }
  }
  pairs.sort((a, b) => a.now - b.now);
  const inOrder = new Set(longestRise(pairs.map(({ old }) => old)));
  return {
    pairs: pairs.map((pair, index) => ({ ...pair, moved: !inOrder.has(index) })),
    removed: [...rest.old],
    added: [...rest.now],
  };
}

const mostComparisons = 250_000;

function byPlace(before: number, after: number): MessagePairs {
  const shared = Math.min(before, after);
  return {
    pairs: Array.from({ length: shared }, (_, index) => ({ old: index, now: index, moved: false })),
    removed: Array.from({ length: before - shared }, (_, index) => shared + index),
    added: Array.from({ length: after - shared }, (_, index) => shared + index),
  };
}

type Likeness = (a: Message | undefined, b: Message | undefined, distance: number) => number;

/** How surely two messages are the same one: 0 for not at all. */
const likenesses: readonly Likeness[] = [
  (a, b) => (a && b && wholeOf(a) === wholeOf(b) ? 1 : 0),
  (a, b) => (a && b?.content === a.content ? 1 : 0),
  (a, b) => (a && b?.role === a.role ? sharedWords(a.content, b.content) : 0),
  (a, b, distance) => (a && b?.role === a.role && distance === 0 ? 1 : 0),
];

const enoughShared = 0.3;

/** The share of words that two texts have in common; 0 where it is too small. */
function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  const share = (2 * shared) / Math.max(1, left.size + right.size);
  return share >= enoughShared ? share : 0;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}

function wholeOf(message: Message): string {
  return canonicalJson({ ...message });
}

/** The indexes of a longest rising run of different numbers. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b).map(String);
  return longestCommon(numbers.map(String), sorted).map(([index]) => index);
}
