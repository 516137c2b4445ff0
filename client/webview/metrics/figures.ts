import { numberText } from '../../l10n/l10n.js';
/** A duration in milliseconds with one decimal, as people compare them. */
export function milliseconds(value: number): string {
  return numberText(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A duration of milliseconds in seconds with one decimal. */
export function seconds(value: number): string {
  return milliseconds(value / 1000);
}

/** A part of a whole in per cent; a dash when there is no whole. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${numberText((100 * part) / whole, { maximumFractionDigits: 1 })}%`;
}
