import assert from 'node:assert/strict';
import { definition, toSpan } from '../../server/src/service/index.js';
import { markSpans } from './markers.js';
import { placeAt, type OtherFiles } from './placeAt.js';

/** Checks where the definition of the name at `█` lies: each file by its URI's end, with the target marked by `«»`. */
export function checkDefinition(
  source: string,
  expected: Readonly<Record<string, string>>,
  others?: OtherFiles,
): void {
  const place = placeAt(source, others);
  const found = definition(place).map(({ targetUri, targetSelectionRange }) => {
    const file = place.workspace.files.get(targetUri);
    assert.ok(file);
    const path = targetUri.slice(targetUri.lastIndexOf('/project/') + '/project/'.length);
    return [path, markSpans(file.text, [toSpan(file, targetSelectionRange)])];
  });
  assert.deepEqual(Object.fromEntries(found), expected);
}
