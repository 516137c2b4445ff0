import { compareTexts } from '../promptList.js';

/**
 * Names as people look for them. The collator of a language is asked only where it matters: its first use stops all extensions
 * for a twentieth of a second.
 */
export function inNameOrder(names: Iterable<string>): readonly string[] {
  const all = [...names];
  return all.sort(all.every((name) => isAscii.test(name)) ? compareAscii : (a, b) => a.localeCompare(b));
}

const isAscii = /^[\x20-\x7e]*$/;

function compareAscii(a: string, b: string): number {
  return compareTexts(a.toLowerCase(), b.toLowerCase()) || compareTexts(a, b);
}
