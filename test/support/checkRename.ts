import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../server/src/service/index.js';
import { withWorkspaceEdit } from './editsOf.js';
import { placeAt, type OtherFiles } from './placeAt.js';

/** Checks the text after the name at `█` got another one. */
export function checkRename(source: string, newName: string, expected: string): void {
  const place = placeAt(source);
  assert.ok(prepareRename(place));
  const answer = rename(place, newName);
  assert.ok(answer.kind === 'edit', answer.kind === 'refused' ? answer.message : '');
  assert.equal(withWorkspaceEdit(place.file, answer.edit), expected);
}

/** Checks the sentence with which a rename is refused. */
export function checkRenameRefused(
  source: string,
  newName: string,
  expected: RegExp,
  others?: OtherFiles,
): void {
  const answer = rename(placeAt(source, others), newName);
  assert.ok(answer.kind === 'refused');
  assert.match(answer.message, expected);
}
