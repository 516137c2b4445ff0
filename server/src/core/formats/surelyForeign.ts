import { notations } from './candidate.js';
import type { Candidate, Glance } from './format.js';
import { promptFormats } from './formats.js';
import { topKeys } from './topKeys.js';

/** Whether a glance at a file shows that it is none of our formats, so that it need not be read. */
export function isSurelyForeign({ text, place }: Pick<Candidate, 'text' | 'place'>): boolean {
  if (text.includes('\0')) return true;
  const glance: Glance = { place, text, has: hasKey(text, place.extension) };
  return !promptFormats.some((format) => format.mayBe(glance));
}

/** The text is looked through once, and only when a key is asked for. */
function hasKey(text: string, extension: string): Glance['has'] {
  if (!notations.has(extension) || text.trim() === '') return () => false;
  let keys: ReadonlySet<string> | undefined | 'unknown' = 'unknown';
  return (key) => {
    if (keys === 'unknown') keys = topKeys(text);
    return keys ? keys.has(key) : text.includes(key);
  };
}
