import { languageTag, t } from '../../l10n/l10n.js';
const minute = 60_000;
const units: readonly (readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [60 * minute, minute, 'minute'],
  [24 * 60 * minute, 60 * minute, 'hour'],
  [14 * 24 * 60 * minute, 24 * 60 * minute, 'day'],
  [60 * 24 * 60 * minute, 7 * 24 * 60 * minute, 'week'],
  [92 * 24 * 60 * minute, 30 * 24 * 60 * minute, 'month'],
];

/** How long ago a time was, up to three months; then its date. Times are epoch milliseconds. */
export function relativeTime(at: number, now: number): string {
  const age = now - at;
  if (age < minute) return t('now');
  for (const [limit, size, unit] of units) {
    if (age < limit) return new Intl.RelativeTimeFormat(languageTag()).format(-Math.floor(age / size), unit);
  }
  return new Intl.DateTimeFormat(languageTag(), { day: 'numeric', month: 'short', year: 'numeric' }).format(
    at,
  );
}
