import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver-types';
import { inlayHints, toOffset } from '../../server/src/service/index.js';
import { parseMarkers } from './markers.js';
import { testPath } from './placeAt.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Checks the hints of a source: each stands in `expected`, which is the source with hints between `«»`. */
export function checkInlayHints(expected: string): void {
  const text = expected.replace(/«[^»]*»/gu, '');
  const file = fileAt(workspaceOf({ [testPath]: text }), testPath);
  const workspace = workspaceOf({ [testPath]: text });
  const hints = inlayHints(workspace, file, { start: 0, end: text.length });
  const places = hints.map(({ position, label }) => ({ at: toOffset(file, position), label: textOf(label) }));
  const shown = places
    .sort((a, b) => b.at - a.at)
    .reduce((result, { at, label }) => `${result.slice(0, at)}«${label}»${result.slice(at)}`, text);
  assert.equal(shown, expected);
}

/** The hints of a part of a source, which is between `«»`. */
export function hintsWithin(source: string): readonly string[] {
  const { text, spans } = parseMarkers(source);
  const [shown] = spans;
  assert.ok(shown);
  const workspace = workspaceOf({ [testPath]: text });
  return inlayHints(workspace, fileAt(workspace, testPath), shown).map(({ label }) => textOf(label));
}

function textOf(label: InlayHint['label']): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}
