const hour = 3_600_000;

/** The spans of time one can look at, in milliseconds. */
export const ranges = [
  { label: '1 hour', lastMs: hour },
  { label: '24 hours', lastMs: 24 * hour },
  { label: '7 days', lastMs: 7 * 24 * hour },
  { label: '30 days', lastMs: 30 * 24 * hour },
] as const;

/** "the last 7 days". */
export function rangeName(lastMs: number | null): string {
  const range = ranges.find((each) => each.lastMs === lastMs);
  return range ? `the last ${range.label}` : 'all time';
}
