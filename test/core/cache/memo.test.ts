import assert from 'node:assert/strict';
import { Memo } from '../../../server/src/core/cache/index.js';

describe('a memo', () => {
  it('keeps a value for each object', () => {
    const lengths = new Memo<object, number>();
    const [one, other] = [{}, {}];
    lengths.set(one, 1);
    lengths.set(one, 2);
    assert.equal(lengths.get(one), 2);
    assert.equal(lengths.get(other), undefined);
  });

  it('has nothing to do with another one', () => {
    const [lengths, names] = [new Memo<object, number>(), new Memo<object, string>()];
    const one = {};
    lengths.set(one, 1);
    assert.equal(names.get(one), undefined);
  });

  it('shows nothing of itself on its objects, and goes into no copy', () => {
    const lengths = new Memo<object, number>();
    const one = { text: 'a' };
    lengths.set(one, 1);
    assert.deepEqual(one, { text: 'a' });
    assert.equal(JSON.stringify(one), '{"text":"a"}');
    assert.equal(lengths.get({ ...one }), undefined);
    assert.equal(lengths.get(structuredClone(one)), undefined);
  });

  it('refuses an object that is frozen', () => {
    assert.throws(() => new Memo<object, number>().set(Object.freeze({}), 1), TypeError);
  });
});
