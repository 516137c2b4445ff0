import assert from 'node:assert/strict';
import { linkedEditingRanges, toSpan } from '../../server/src/service/index.js';
import { markSpans } from './markers.js';
import { placeAt } from './placeAt.js';

/** Checks which places are edited together with the one at `█`, marked by `«»`; `undefined` for none. */
export function checkLinkedEditing(source: string, expected: string | undefined): void {
  const { file, ...place } = placeAt(source);
  const found = linkedEditingRanges({ file, ...place });
  const spans = found?.ranges.map((range) => toSpan(file, range));
  assert.equal(spans && markSpans(file.text, spans), expected);
}
