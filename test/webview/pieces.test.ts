import assert from 'node:assert/strict';
import { isLit, originOf, piecesBetween } from '../../client/webview/preview/pieces.js';
import type { FileRange, OutputPiece } from '../../server/src/protocol/index.js';

const uri = 'file:///w/a.yaml';
const tag = place(4, 6, 14);
const value: OutputPiece = {
  start: 5,
  end: 8,
  kind: 'value',
  from: tag,
  path: 'name',
  loops: [],
  partials: [],
};
const text: OutputPiece = { ...value, start: 0, end: 5, kind: 'text', path: null };

describe('a piece of the output', () => {
  it('is lit while the cursor is in its tag, in every turn of a loop', () => {
    const at = (character: number) => ({ uri, position: { line: 4, character } });
    assert.ok(isLit(value, at(6)));
    assert.ok(isLit(value, at(14)));
    assert.ok(!isLit(value, at(5)));
    assert.ok(!isLit(value, { ...at(6), uri: 'file:///w/b.yaml' }));
    assert.ok(!isLit(text, at(6)));
    const inLoop = { ...text, loops: [{ opener: place(2, 0, 12), at: 0 }] };
    assert.ok(isLit(inLoop, { uri, position: { line: 2, character: 3 } }));
  });

  it('tells where it comes from', () => {
    const piece = { ...value, loops: [{ opener: tag, at: 1 }], partials: [{ name: 'row', call: tag }] };
    assert.equal(originOf(piece), 'Variable, from line 5, turn 2 of a loop, in the partial ‘row’.');
  });

  it('is cut to a stretch of the text', () => {
    assert.deepEqual(piecesBetween([text, value], 4, 7), [
      { index: 0, start: 0, end: 1 },
      { index: 1, start: 1, end: 3 },
    ]);
  });
});

function place(line: number, from: number, to: number): FileRange {
  return { uri, range: { start: { line, character: from }, end: { line, character: to } } };
}
