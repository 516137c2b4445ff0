import { isAllowed } from './isAllowed.js';
import { detectors, type Detector } from './detectors.js';
import { isPlaceholder, isProse, looksLikePassword, looksRandom } from './plausible.js';
import { findPrivateKeys } from './privateKeys.js';
import type { Secret } from './secret.js';

/**
 * All secrets of a text, in order and without overlaps; the time grows linearly with the text. Texts that are `allowed`
 * are none, `*` in them stands for any characters.
 */
export function findSecrets(text: string, allowed: readonly string[] = []): readonly Secret[] {
  const lower = text.toLowerCase();
  const hopeful = detectors.filter(({ marks }) => marks.some((mark) => lower.includes(mark)));
  const found = [...findPrivateKeys(text), ...hopeful.flatMap((detector) => detect(detector, text))];
  // The sort is stable: of two at one place the more specific detector, which comes first, stays.
  found.sort((a, b) => a.span.start - b.span.start);
  const kept: Secret[] = [];
  for (const secret of found) {
    if (secret.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(secret);
  }
  return kept.filter(({ span }) => !isAllowed(text.slice(span.start, span.end), allowed));
}

function detect({ kind, variable, pattern, shown, test }: Detector, text: string): Secret[] {
  const secrets: Secret[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = match.groups?.['secret'] ?? match[0];
    const own = value.slice(shown);
    if (isPlaceholder(own) || isProse(own) || !passes(test, value)) continue;
    const start = match.index + match[0].lastIndexOf(value);
    const masked = `${value.slice(0, shown)}… ${value.length} characters`;
    secrets.push({ kind, variable, span: { start, end: start + value.length }, masked });
  }
  return secrets;
}

function passes(test: Detector['test'], value: string): boolean {
  switch (test) {
    case 'random':
      return looksRandom(value);
    case 'password':
      return looksLikePassword(value);
    case undefined:
      return true;
  }
}
