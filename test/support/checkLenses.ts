import assert from 'node:assert/strict';
import { codeLenses, isLensData } from '../../server/src/service/index.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Checks the lenses of a file, each as its line from 0 and its title, or what it shows while its title is not known. */
export function checkLenses(
  path: string,
  text: string,
  expected: readonly (readonly [line: number, title: string])[],
): void {
  const workspace = workspaceOf({ [path]: text });
  const lenses = codeLenses(workspace, fileAt(workspace, path));
  assert.deepEqual(
    lenses.map(({ range, command, data }) => [
      range.start.line,
      command?.title ?? (isLensData(data) ? data.shows : ''),
    ]),
    expected,
  );
}
