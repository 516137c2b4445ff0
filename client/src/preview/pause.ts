/**
 * How long to wait before the next rendering, in milliseconds, when the last one took `costMs`: what renders at once
 * follows each key, what takes long waits for a rest.
 */
export function pauseAfter(costMs: number): number {
  return costMs < 12 ? 0 : Math.min(250, Math.round(costMs));
}
