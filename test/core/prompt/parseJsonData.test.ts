import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseJsonData } from '../../../server/src/core/prompt/index.js';

describe('parseJsonData', () => {
  it('keeps whole numbers and floats apart', () => {
    assert.deepEqual(parseJsonData('[3, 3.0, 3e0, -0, -0.0, 123456789012345678901234567890]'), [
      3n,
      3,
      3,
      0n,
      -0,
      123456789012345678901234567890n,
    ]);
  });

  it('takes what Python takes: NaN, infinities, the last of equal keys, a byte order mark', () => {
    assert.deepEqual(parseJsonData('\uFEFF{"a": NaN, "b": -Infinity, "a": 1}'), { a: 1n, b: -Infinity });
  });

  it('takes keys that JavaScript keeps for itself as data', () => {
    const data = parseJsonData('{"__proto__": {"x": 1}}');
    assert.ok(data && typeof data === 'object');
    assert.deepEqual(Object.keys(data), ['__proto__']);
  });

  for (const text of ['', '{', '[1,]', '{"a" 1}', '{a: 1}', '[1] 2', '"a', '"\t"', '01', 'tru', '[1', '-', "'a'", '{"a": }', '"\\x"']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseJsonData(text), undefined));
  }

  it('gives up on text nested without end', () => {
    assert.equal(parseJsonData('['.repeat(100_000)), undefined);
    assert.equal(parseJsonData('{"a":'.repeat(100_000)), undefined);
  });

  it('agrees with JSON.parse where all numbers are whole', () => {
    const data = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(data, fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        const plain: unknown = JSON.parse(text);
        assert.deepEqual(toNumbers(parseJsonData(text)), plain);
      }),
    );
  });
});

function toNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNumbers(item)]));
}
