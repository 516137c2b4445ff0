import assert from 'node:assert/strict';
import { changeAt, emptyValue } from '../../client/webview/preview/valuesAt.js';

describe('a change in the form', () => {
  it('sets a variable, a field of a map and an item of a list', () => {
    assert.deepEqual(changeAt({ a: 1 }, ['b'], 2), { a: 1, b: 2 });
    assert.deepEqual(changeAt({}, ['customer', 'name'], 'Ann'), { customer: { name: 'Ann' } });
    assert.deepEqual(changeAt({ xs: ['a', 'b'] }, ['xs', 1], 'c'), { xs: ['a', 'c'] });
    assert.deepEqual(changeAt({ xs: [{ n: 1 }] }, ['xs', 0, 'n'], 2), { xs: [{ n: 2 }] });
  });

  it('takes away what has no value any more, and leaves the rest', () => {
    assert.deepEqual(changeAt({ a: 1, b: 2 }, ['a'], undefined), { b: 2 });
    assert.deepEqual(changeAt({ c: { n: 1, m: 2 } }, ['c', 'n'], undefined), { c: { m: 2 } });
    assert.deepEqual(changeAt({ xs: ['a', 'b'] }, ['xs', 0], undefined), { xs: ['b'] });
  });

  it('does not touch the values before', () => {
    const before = { xs: [{ n: 1 }] };
    changeAt(before, ['xs', 0, 'n'], 2);
    assert.deepEqual(before, { xs: [{ n: 1 }] });
  });

  it('begins an item with a value of its type', () => {
    assert.equal(emptyValue({ kind: 'string', label: 'string' }), '');
    assert.equal(emptyValue({ kind: 'enum', label: 'a', options: ['a', 'b'] }), 'a');
    assert.deepEqual(emptyValue({ kind: 'map', label: 'map', fields: [], open: false }), {});
  });
});
