import assert from 'node:assert/strict';
import { prepareRename, rename, type Place } from '../../server/src/service/index.js';
import { withTextEdits } from './editsOf.js';
import { placeAt, type OtherFiles } from './placeAt.js';
import { fileAt } from './workspaceOf.js';

/** Checks the text after the name at `█` got another one; `changed` are those other files that change with it. */
export function checkRename(
  source: string,
  newName: string,
  expected: string,
  { others, changed = {} }: { readonly others?: OtherFiles; readonly changed?: OtherFiles } = {},
): void {
  const place = placeAt(source, others);
  assert.ok(prepareRename(place));
  const renamed = renamedFiles(place, newName);
  const files = Object.entries(changed).map(
    ([path, text]) => [fileAt(place.workspace, path).uri, text] as const,
  );
  assert.deepEqual(renamed, new Map([[place.file.uri, expected], ...files]));
}

/** The texts of the files that a rename changes, by URI; fails when it is refused. */
export function renamedFiles(place: Place, newName: string): ReadonlyMap<string, string> {
  const answer = rename(place, newName);
  assert.ok(answer.kind === 'edit', answer.kind === 'refused' ? answer.message : '');
  return new Map(
    Object.entries(answer.edit.changes ?? {}).map(([uri, edits]) => {
      const file = place.workspace.files.get(uri);
      assert.ok(file);
      return [uri, withTextEdits(file, edits)];
    }),
  );
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
