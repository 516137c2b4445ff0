import { t } from '../../l10n/l10n.js';
import { relativeTime } from '../shared/relativeTime.js';

/** How old a rendering is, in words; seconds count here. */
export function age(at: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  if (seconds < 5) return t('just now');
  if (seconds < 60) return t('{0} seconds ago', seconds);
  return relativeTime(at, now);
}
