import { numberText, t } from '../../l10n/l10n.js';
/** How a count differs from the one of the time before: "12% more". */
export function compareCounts(now: number, before: number): string {
  if (now === before) return t('same');
  if (before === 0) return t('none before');
  const percent = Math.round((100 * Math.abs(now - before)) / before);
  if (percent === 0) return t('same');
  const text = numberText(percent);
  return now > before ? t('{0}% more', text) : t('{0}% less', text);
}

/** How a share of a whole differs from the one before, in percentage points; nothing when one of the two is unknown. */
export function compareShares(now: Share, before: Share): string {
  if (now.whole === 0 || before.whole === 0) return '';
  const points = Math.round(100 * (now.part / now.whole - before.part / before.whole));
  if (points === 0) return t('same');
  if (Math.abs(points) === 1) return points > 0 ? t('1 point more') : t('1 point less');
  return points > 0 ? t('{0} points more', points) : t('{0} points less', -points);
}

/** A part of a whole. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** How a duration differs from the one before, by what the units show: "0.4 ms slower". */
export function compareDurations(now: number, before: number): string {
  const tenths = Math.round(10 * (now - before));
  if (tenths === 0) return t('same');
  const text = numberText(Math.abs(tenths) / 10, { minimumFractionDigits: 1 });
  return tenths > 0 ? t('{0} ms slower', text) : t('{0} ms faster', text);
}
