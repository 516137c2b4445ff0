import assert from 'node:assert/strict';
import { hover, toSpan } from '../../server/src/service/index.js';
import { markSpans } from './markers.js';
import { placeAt, type OtherFiles } from './placeAt.js';

/** What a hover shows, and the source with the hovered name marked by `«»`. */
export interface ExpectedHover {
  readonly text: string;
  readonly marked?: string;
}

/** Checks what the hover at `█` shows; `undefined` for nothing. */
export function checkHover(source: string, expected: ExpectedHover | undefined, others?: OtherFiles): void {
  const place = placeAt(source, others);
  const shown = hover(place);
  if (!expected || !shown) {
    assert.equal(shown, expected);
    return;
  }
  assert.ok(typeof shown.contents === 'object' && 'value' in shown.contents);
  assert.equal(shown.contents.value, expected.text);
  if (expected.marked === undefined) return;
  assert.ok(shown.range);
  assert.equal(markSpans(place.file.text, [toSpan(place.file, shown.range)]), expected.marked);
}
