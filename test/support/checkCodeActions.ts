import assert from 'node:assert/strict';
import { codeActions } from '../../server/src/service/index.js';
import { withWorkspaceEdit } from './editsOf.js';
import { placeAt } from './placeAt.js';

/** Checks the titles of the quick fixes at `█`, with the text that each makes of the source; not those that silence. */
export function checkCodeActions(source: string, expected: Readonly<Record<string, string>>): void {
  const { workspace, file, offset } = placeAt(source);
  const place = { workspace, file, span: { start: offset, end: offset }, only: undefined };
  const actions = codeActions(place, { secrets: true }).filter(({ title }) => !title.startsWith('Disable '));
  const found = actions.map(({ title, edit }) => [title, withWorkspaceEdit(file, edit)]);
  assert.deepEqual(Object.fromEntries(found), expected);
}
