import assert from 'node:assert/strict';
import { formatting } from '../../server/src/service/index.js';
import { withTextEdits } from './editsOf.js';
import { testPath } from './placeAt.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Checks a source after formatting, and the sentences about what was left as it is. */
export function checkFormatting(source: string, expected: string, kept: readonly string[] = []): void {
  const path = source.startsWith('{') ? 'prompts/a.json' : testPath;
  const file = fileAt(workspaceOf({ [path]: source }), path);
  const answer = formatting(file);
  assert.equal(withTextEdits(file, answer.edits), expected);
  assert.deepEqual(answer.kept, kept);
}
