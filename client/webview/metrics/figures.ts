/** A duration in milliseconds with one decimal, as people compare them. */
export function milliseconds(value: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A part of a whole in per cent; a dash when there is no whole. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toLocaleString('en', { maximumFractionDigits: 1 })}%`;
}
