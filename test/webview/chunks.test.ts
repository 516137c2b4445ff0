import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chunksOf } from '../../client/webview/preview/chunks.js';

describe('a long text', () => {
  it('is cut at line breaks, and nothing of it is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200 }), { maxLength: 400 }), (lines) => {
        const text = lines
          .map((line) => line.replaceAll('\n', ' '))
          .join('\n')
          .padEnd(20_000, 'x');
        assert.equal(chunksOf(text).join('\n'), text);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('stays whole while it is short', () =>
    assert.deepEqual(chunksOf('a\n'.repeat(300)), ['a\n'.repeat(300)]));
});
