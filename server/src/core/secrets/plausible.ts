/** What people write where a secret will stand. */
const placeholderWords = [
  'example',
  'placeholder',
  'your',
  'dummy',
  'fake',
  'sample',
  'redacted',
  'removed',
  'changeme',
  'change-me',
  'change_me',
  'replace',
  'insert',
  'todo',
  'xxxx',
  '****',
  '....',
  '…',
  '{{',
  '${',
  '<',
  'key-here',
  'key_here',
  'goes-here',
  'goes_here',
  'notreal',
  'not-real',
  'not_real',
];

/** Whether a text stands in the place of a secret: `your-api-key`, `xxxx`, a template expression, a run of one character. */
export function isPlaceholder(value: string): boolean {
  const lower = value.toLowerCase();
  return placeholderWords.some((word) => lower.includes(word)) || new Set(lower).size <= 4;
}

/** Whether a text is words put together: `task-oriented-prompting`. */
export function isProse(value: string): boolean {
  return /^[a-z]+(?:[_-][a-z]+)+$/.test(value);
}

/** Whether a text looks drawn by chance: letters and digits mixed, few repetitions, and no words put together. */
export function looksRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (/^[\d.:-]+$/.test(value) || /^[a-z]+(?:[_.-][a-z]+)*[_.-]?\d{0,4}$/i.test(value)) return false;
  return entropy(value) >= (/^[a-f0-9-]+$/i.test(value) ? 2.8 : 3.4);
}

/** Whether a text looks like a chosen password: at least three of small and capital letters, digits and signs. */
export function looksLikePassword(value: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  return kinds >= 3 && /\d/.test(value) && entropy(value) >= 2.5;
}

/** Shannon entropy of the characters, in bits for each. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
