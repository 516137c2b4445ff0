import assert from 'node:assert/strict';
import { diffRows, diffSummary } from '../../client/webview/preview/diffRows.js';

describe('the comparison of two renderings', () => {
  it('tells the words that changed in a line', () => {
    const rows = diffRows('Hello\nBe friendly.\nBye\n', 'Hello\nSound warm.\nBye\n');
    assert.deepEqual(
      rows.map(({ kind, pieces }) => [kind, pieces.filter((piece) => piece.changed).map(({ text }) => text)]),
      [
        ['same', []],
        ['removed', ['Be', 'friendly']],
        ['added', ['Sound', 'warm']],
        ['same', []],
      ],
    );
    assert.equal(diffSummary(rows), '1 line added, 1 removed');
  });

  it('is nothing between equal texts', () =>
    assert.equal(diffSummary(diffRows('a\nb', 'a\nb')), 'The same text'));

  it('has lines that only one side has', () => {
    const rows = diffRows('a\n', 'a\nb\n');
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['same', 'added'],
    );
  });
});
