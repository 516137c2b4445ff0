import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toOffset, toPosition, toRange, toSpan, toTextEdits } from '../../server/src/service/index.js';

const source = (text: string) => ({ uri: 'file:///a.yaml', text });

describe('convert', () => {
  it('counts characters in UTF-16 and lines at every line break', () => {
    const file = source('a\r\n😀b\rc\n');
    assert.deepEqual(toPosition(file, 5), { line: 1, character: 2 });
    assert.equal(toOffset(file, { line: 2, character: 1 }), 8);
    assert.deepEqual(toRange(file, { start: 3, end: 9 }), {
      start: { line: 1, character: 0 },
      end: { line: 3, character: 0 },
    });
  });

  it('gives edits of a file as edits of its lines', () => {
    assert.deepEqual(toTextEdits(source('a\nb'), [{ span: { start: 2, end: 3 }, text: 'c' }]), [
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, newText: 'c' },
    ]);
  });

  it('leads there and back, but for the middle of a line break', () => {
    const texts = fc.array(fc.constantFrom('a', '\n', '\r\n', '😀', '\t')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(40), (text, at) => {
        const file = source(text);
        const offset = Math.min(at, text.length);
        if (text.slice(offset - 1, offset + 1) === '\r\n') return;
        const span = { start: offset, end: text.length };
        assert.deepEqual(toSpan(file, toRange(file, span)), span);
      }),
    );
  });
});
