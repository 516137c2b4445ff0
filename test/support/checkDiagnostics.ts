import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnostics, toSpan } from '../../server/src/service/index.js';
import { markSpans, parseMarkers } from './markers.js';
import { testPath, type OtherFiles } from './placeAt.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Checks that the diagnostics of a source are exactly at its marks `«»`, with these codes; gives them for more. */
export function checkDiagnostics(
  source: string,
  codes: readonly string[],
  others: OtherFiles = {},
): readonly Diagnostic[] {
  const workspace = workspaceOf({ ...others, [testPath]: parseMarkers(source).text });
  const file = fileAt(workspace, testPath);
  const found = diagnostics(workspace, file, { secrets: true });
  const spans = found.map(({ range }) => toSpan(file, range));
  assert.equal(markSpans(file.text, spans), source);
  assert.deepEqual(
    found.map(({ code }) => code),
    codes,
  );
  return found;
}
