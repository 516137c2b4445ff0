import assert from 'node:assert/strict';
import { closingTag } from '../../server/src/service/index.js';
import { placeAt } from './placeAt.js';

/** Checks the closing tag that is to stand at `█`; `undefined` for none. */
export function checkClosingTag(source: string, expected: string | undefined): void {
  assert.equal(closingTag(placeAt(source)), expected);
}
