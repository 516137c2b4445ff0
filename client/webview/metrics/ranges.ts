import { t } from '../../l10n/l10n.js';
const hour = 3_600_000;

/** A span of time one can look at, in milliseconds, and in how many slices the charts tell it. */
export interface Range {
  readonly label: string;
  /** In a sentence: "the last 7 days". */
  readonly name: string;
  readonly lastMs: number;
  readonly slices: number;
}

/** The spans of time one can look at. */
export const ranges: readonly Range[] = [
  { label: t('1 hour'), name: t('the last 1 hour'), lastMs: hour, slices: 30 },
  { label: t('24 hours'), name: t('the last 24 hours'), lastMs: 24 * hour, slices: 24 },
  { label: t('7 days'), name: t('the last 7 days'), lastMs: 7 * 24 * hour, slices: 28 },
  { label: t('30 days'), name: t('the last 30 days'), lastMs: 30 * 24 * hour, slices: 30 },
];

/** "the last 7 days". */
export function rangeName(lastMs: number | null): string {
  const range = ranges.find((each) => each.lastMs === lastMs);
  return range?.name ?? t('all time');
}
