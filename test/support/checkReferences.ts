import assert from 'node:assert/strict';
import { documentHighlight, references, toSpan } from '../../server/src/service/index.js';
import { markSpans } from './markers.js';
import { placeAt } from './placeAt.js';

/** Checks that what stands at `█` is found at the marked places, as references and as highlights. */
export function checkReferences(source: string, expected: string): void {
  const place = placeAt(source);
  const mark = (ranges: readonly Parameters<typeof toSpan>[1][]) =>
    markSpans(
      place.file.text,
      ranges.map((range) => toSpan(place.file, range)),
    );
  assert.equal(mark(references(place, { includeDeclaration: true }).map(({ range }) => range)), expected);
  assert.equal(mark(documentHighlight(place).map(({ range }) => range)), expected);
}
