/** Whether it can be a time or a duration: a finite number that is not negative. */
export function isFigure(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** Whether it can be a number of tokens, or the null that stands for an unknown one. */
export function isCount(value: unknown): value is number | null {
  return value === null || isFigure(value);
}
