import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges, toSpan } from '../../server/src/service/index.js';
import { placeAt } from './placeAt.js';

/** Checks the texts that growing the selection at `█` selects, from the innermost on. */
export function checkSelection(source: string, expected: readonly string[]): void {
  const { file, offset } = placeAt(source);
  const found: string[] = [];
  for (let at: SelectionRange | undefined = selectionRanges(file, [offset])[0]; at; at = at.parent) {
    const { start, end } = toSpan(file, at.range);
    found.push(file.text.slice(start, end));
  }
  assert.deepEqual(found, expected);
}
