/**
 * Replaces every exact `{{key}}` as GitHub Models does: for each key in turn, on the growing text; what is no key stays.
 * Values that are no text are written as Go writes them.
 */
export function replacePlaceholders(text: string, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values).reduce(
    (replaced, [key, value]) => replaced.replaceAll(`{{${key}}}`, () => goText(value)),
    text,
  );
}

function goText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(goText).join(' ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `map[${entries.map(([key, item]) => `${key}:${goText(item)}`).join(' ')}]`;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  return typeof value === 'string' ? value : '<nil>';
}
