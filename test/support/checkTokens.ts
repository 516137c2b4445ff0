import assert from 'node:assert/strict';
import type { Span } from '../../server/src/core/index.js';
import { semanticTokens, semanticTokensLegend, toOffset } from '../../server/src/service/index.js';
import { parseMarkers } from './markers.js';
import { testPath } from './placeAt.js';
import { fileAt, workspaceOf } from './workspaceOf.js';

/** Checks the semantic tokens of a source: their texts, each with its kind, operators left out. */
export function checkTokens(source: string, expected: readonly string[]): void {
  assert.deepEqual(
    tokensOf(source).filter((token) => !token.endsWith(' operator')),
    expected,
  );
}

/** Checks the semantic tokens within `«»`, operators left out. */
export function checkTokensWithin(source: string, expected: readonly string[]): void {
  const { text, spans } = parseMarkers(source);
  assert.deepEqual(
    tokensOf(text, spans[0]).filter((token) => !token.endsWith(' operator')),
    expected,
  );
}

/** All semantic tokens of a source, or of a part of it, as `text kind`, decoded from the protocol's numbers. */
export function tokensOf(source: string, shown?: Span): readonly string[] {
  const workspace = workspaceOf({ [testPath]: source });
  const file = fileAt(workspace, testPath);
  const { data } = semanticTokens(workspace, file, shown);
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(i, i + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const start = toOffset(file, { line, character });
    tokens.push(`${file.text.slice(start, start + length)} ${semanticTokensLegend.tokenTypes[type] ?? '?'}`);
  }
  return tokens;
}
