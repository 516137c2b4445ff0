import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/service/index.js';
import { fileAt, uriOf, workspaceOf } from './workspaceOf.js';

/** Checks the lenses of a file: the line of each, from 0, in the order of the prompts. */
export function checkLenses(path: string, text: string, lines: readonly number[]): void {
  const lenses = codeLenses(fileAt(workspaceOf({ [path]: text }), path));
  assert.deepEqual(
    lenses.map(({ range, command }) => [range.start.line, command]),
    lines.map((line, index) => [
      line,
      { title: 'Preview', command: 'promptManager.openPreview', arguments: [{ uri: uriOf(path), index }] },
    ]),
  );
}
