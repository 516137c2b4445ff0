import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { documentHighlight, references, toSpan } from '../../server/src/service/index.js';
import { markSpans } from './markers.js';
import { placeAt, type OtherFiles } from './placeAt.js';
import { fileAt } from './workspaceOf.js';

/**
 * Checks that what stands at `█` is found at the marked places, as references and as highlights; `elsewhere` are the
 * marked texts of those of the `others` that have some.
 */
export function checkReferences(
  source: string,
  expected: string,
  elsewhere: OtherFiles = {},
  others: OtherFiles = elsewhere,
): void {
  const place = placeAt(source, others);
  const found = new Map<string, Range[]>();
  for (const { uri, range } of references(place, { includeDeclaration: true })) {
    found.set(uri, [...(found.get(uri) ?? []), range]);
  }
  const marked = Array.from(found, ([uri, ranges]) => {
    const file = place.workspace.files.get(uri);
    assert.ok(file);
    return [
      uri,
      markSpans(
        file.text,
        ranges.map((range) => toSpan(file, range)),
      ),
    ] as const;
  });
  const wanted = Object.entries(elsewhere).map(
    ([path, text]) => [fileAt(place.workspace, path).uri, text] as const,
  );
  assert.deepEqual(new Map(marked), new Map([[place.file.uri, expected], ...wanted]));
  checkHighlights(source, expected, others);
}

/** Checks that the marked places are lit up when the cursor is at `█`. */
export function checkHighlights(source: string, expected: string, others?: OtherFiles): void {
  const place = placeAt(source, others);
  const spans = documentHighlight(place).map(({ range }) => toSpan(place.file, range));
  assert.equal(markSpans(place.file.text, spans), expected);
}
