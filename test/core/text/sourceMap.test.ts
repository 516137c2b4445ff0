import assert from 'node:assert/strict';
import { SourceMap } from '../../../server/src/core/text/index.js';

// The value `a"b c` of the source `"a\"b⏎  c"`, at offset 10 of a file.
const map = new SourceMap(
  [
    { value: 0, valueLength: 1, file: 11, fileLength: 1 },
    { value: 1, valueLength: 1, file: 12, fileLength: 2 },
    { value: 2, valueLength: 1, file: 14, fileLength: 1 },
    { value: 3, valueLength: 1, file: 15, fileLength: 3 },
    { value: 4, valueLength: 1, file: 18, fileLength: 1 },
  ],
  5,
  19,
);

describe('SourceMap', () => {
  it('maps the characters of a value to the file', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((offset) => map.toFile(offset)),
      [11, 12, 14, 15, 18, 19],
    );
  });

  it('maps spans with the whole of an escape, and empty ones to a place', () => {
    assert.deepEqual(map.toFileSpan({ start: 0, end: 2 }), { start: 11, end: 14 });
    assert.deepEqual(map.toFileSpan({ start: 2, end: 3 }), { start: 14, end: 15 });
    assert.deepEqual(map.toFileSpan({ start: 2, end: 2 }), { start: 14, end: 14 });
    assert.deepEqual(map.toFileSpan({ start: 4, end: 5 }), { start: 18, end: 19 });
  });

  it('maps the file to the value, inside an escape to its character', () => {
    assert.deepEqual(
      [11, 12, 13, 14, 16, 18, 19].map((offset) => map.toValue(offset)),
      [0, 1, 1, 2, 3, 4, 5],
    );
    assert.equal(map.toValue(10), undefined);
    assert.equal(map.toValue(20), undefined);
  });

  it('of a whole text is the text itself', () => {
    const identity = SourceMap.identity(3, 4);
    assert.deepEqual(
      [identity.toFile(0), identity.toFile(4), identity.toValue(5), identity.toValue(2)],
      [3, 7, 2, undefined],
    );
  });

  it('of an empty value is one place', () => {
    const empty = new SourceMap([], 0, 7);
    assert.deepEqual([empty.toFile(0), empty.toValue(7), empty.toValue(6)], [7, 0, undefined]);
  });
});
