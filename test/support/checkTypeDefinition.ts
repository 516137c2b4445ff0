import assert from 'node:assert/strict';
import { toSpan, typeDefinition } from '../../server/src/service/index.js';
import { markSpans, parseMarkers } from './markers.js';
import { placeAt } from './placeAt.js';

/** Where the schemas of such a test lie. */
const schemaPath = 'schemas/order_input.yaml';

/** Checks where the type of the name at `█` is declared: the place in the schema file marked by `«»`, if any. */
export function checkTypeDefinition(source: string, markedSchema: string): void {
  const place = placeAt(source, { [schemaPath]: parseMarkers(markedSchema).text });
  const found = typeDefinition(place).map(({ targetUri, targetSelectionRange }) => {
    const file = place.workspace.files.get(targetUri);
    assert.ok(file);
    assert.ok(targetUri.endsWith(schemaPath));
    return toSpan(file, targetSelectionRange);
  });
  assert.equal(markSpans(parseMarkers(markedSchema).text, found), markedSchema);
}
