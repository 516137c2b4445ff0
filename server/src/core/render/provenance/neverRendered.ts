import type { Span } from '../../text/index.js';

/**
 * What no rendering of several has run, given what each of them has not; `textOf` tells the texts apart that the spans
 * are in.
 */
export function neverRendered<Place extends { readonly span: Span }>(
  renderings: readonly (readonly Place[])[],
  textOf: (place: Place) => unknown,
): readonly Place[] {
  const [first = [], ...others] = renderings;
  return others.reduce(
    (left, right) =>
      left.flatMap((one) =>
        right.filter((other) => textOf(one) === textOf(other)).flatMap((other) => common(one, other)),
      ),
    first,
  );
}

function common<Place extends { readonly span: Span }>(a: Place, b: Place): readonly Place[] {
  const start = Math.max(a.span.start, b.span.start);
  const end = Math.min(a.span.end, b.span.end);
  return start < end ? [{ ...a, span: { start, end } }] : [];
}
