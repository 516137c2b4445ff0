import assert from 'node:assert/strict';
import { onTypeFormatting } from '../../server/src/service/index.js';
import { withTextEdits } from './editsOf.js';
import { placeAt } from './placeAt.js';

/** Checks the text after a tag was completed at `█`; `undefined` when nothing is added. */
export function checkOnTypeFormatting(source: string, expected: string | undefined): void {
  const place = placeAt(source);
  const edits = onTypeFormatting(place);
  assert.equal(edits.length === 0 ? undefined : withTextEdits(place.file, edits), expected);
}
