import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../server/src/core/index.js';

describe('LineIndex', () => {
  it('counts lines at every kind of line break, and UTF-16 units within them', () => {
    const index = new LineIndex('a\r\n😀b\rc\n');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.positionAt(5), { line: 1, character: 2 });
    assert.deepEqual(index.positionAt(7), { line: 2, character: 0 });
    assert.deepEqual(index.positionAt(99), { line: 3, character: 0 });
    assert.equal(index.offsetAt({ line: 1, character: 99 }), 6);
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 1);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 9);
    assert.equal(index.offsetAt({ line: -1, character: 4 }), 0);
  });

  it('gives an empty text one line', () => {
    assert.deepEqual(new LineIndex('').positionAt(0), { line: 0, character: 0 });
    assert.equal(new LineIndex('').lineCount, 1);
  });

  it('finds every offset again, save those inside a line break', () => {
    const text = fc.array(fc.constantFrom('a', '😀', '\n', '\r\n', '\r', 'é')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const index = new LineIndex(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const inside = source[offset - 1] === '\r' && source[offset] === '\n';
          const found = index.offsetAt(index.positionAt(offset));
          assert.equal(found, inside ? offset - 1 : offset);
        }
      }),
    );
  });
});
