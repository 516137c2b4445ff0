import type { SyntaxError, SyntaxErrorCode } from '../handlebars/index.js';
import type { Span } from '../text/index.js';

/** Faults between tags: the tags themselves are sound. */
const structural: ReadonlySet<SyntaxErrorCode> = new Set<SyntaxErrorCode>([
  'unclosed-block',
  'unclosed-raw-block',
  'unclosed-comment',
  'mismatched-block',
  'stray-closer',
  'stray-else',
]);

/** Tells of a tag whether a syntax error lies in it, so that what it seems to say is not held against the author. */
export function brokenTags(errors: readonly SyntaxError[]): (tag: Span) => boolean {
  const places = errors.filter(({ code }) => !structural.has(code)).map(({ span }) => span.start);
  places.sort((a, b) => a - b);
  return ({ start, end }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const next = places[low];
    return next !== undefined && next <= end;
  };
}
