import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, minimalEdit } from '../../../server/src/core/index.js';

describe('minimalEdit', () => {
  it('keeps what two texts begin and end with alike', () => {
    assert.deepEqual(minimalEdit('tags: [a]', 'tags: [a, b]'), { span: { start: 8, end: 8 }, text: ', b' });
    assert.equal(minimalEdit('same', 'same'), undefined);
  });

  it('makes one text into the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = minimalEdit(before, after);
        assert.equal(applyEdits(before, edit ? [edit] : []), after);
      }),
    );
  });
});
