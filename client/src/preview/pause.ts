/**
 * How long to wait before the next rendering, in milliseconds, when the last one took `costMs` and ended `restedMs` ago:
 * who types slower than it renders waits for nothing, and what takes long gets as much rest as it took.
 */
export function pauseAfter(costMs: number, restedMs: number): number {
  if (costMs < 12) return 0;
  return Math.max(0, Math.min(250, Math.round(costMs)) - Math.round(restedMs));
}
