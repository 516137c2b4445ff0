import assert from 'node:assert/strict';
import { foldingRanges } from '../../server/src/service/index.js';
import { testPath } from './placeAt.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Checks the folding ranges of a source as pairs of first and last line, from 0. */
export function checkFolding(
  source: string,
  expected: readonly (readonly [first: number, last: number])[],
): void {
  const file = fileAt(workspaceOf({ [testPath]: source }), testPath);
  assert.deepEqual(
    foldingRanges(file).map(({ startLine, endLine }) => [startLine, endLine]),
    expected,
  );
}
