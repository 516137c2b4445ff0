import assert from 'node:assert/strict';
import { fixAll } from '../../server/src/service/index.js';
import { withWorkspaceEdit } from './editsOf.js';
import { testPath } from './placeAt.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Checks a source after all its safe fixes; `undefined` when there are none. */
export function checkFixAll(source: string, expected: string | undefined): void {
  const workspace = workspaceOf({ [testPath]: source });
  const file = fileAt(workspace, testPath);
  const place = { workspace, file, span: { start: 0, end: 0 }, only: ['source.fixAll'] };
  const [action] = fixAll(place, { secrets: true });
  assert.equal(action && withWorkspaceEdit(file, action.edit), expected);
}
