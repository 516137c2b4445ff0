/** A half-open range `[start, end)` of UTF-16 code units in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies inside the span or touches one of its ends, as a cursor does. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
