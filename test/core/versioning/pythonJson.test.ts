import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Data } from '../../../server/src/core/prompt/index.js';
import { canonicalJson, indentedJson } from '../../../server/src/core/versioning/pythonJson.js';

/** Data without integers, which `JSON.parse` cannot tell from floats. */
const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary' }),
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('data'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

describe('canonicalJson', () => {
  const floats: readonly (readonly [number, string])[] = [
    [1, '1.0'],
    [-0, '-0.0'],
    [0.1, '0.1'],
    [1e-4, '0.0001'],
    [1e-5, '1e-05'],
    [1.5e-7, '1.5e-07'],
    [9999999999999998, '9999999999999998.0'],
    [1e16, '1e+16'],
    [123456789012345680000, '1.2345678901234568e+20'],
    [1e21, '1e+21'],
    [1 / 3, '0.3333333333333333'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
  ];
  for (const [value, expected] of floats) {
    it(`writes ${expected} as Python does`, () => assert.equal(canonicalJson(value), expected));
  }

  it('keeps integers of any size', () => {
    assert.equal(
      canonicalJson({ i: 3n, f: 3, big: -123456789012345678901234567890n }),
      '{"big": -123456789012345678901234567890, "f": 3.0, "i": 3}',
    );
  });

  it('sorts keys by code point at every level', () => {
    const keys = {
      '\u{1f600}': 1n,
      '\uffff': 1n,
      a: { '9': 1n, '10': 1n, _: 1n, B: 1n, b: 1n },
      '': 1n,
      aa: 1n,
    };
    assert.equal(
      canonicalJson(keys),
      String.raw`{"": 1, "a": {"10": 1, "9": 1, "B": 1, "_": 1, "b": 1}, "aa": 1, "\uffff": 1, "\ud83d\ude00": 1}`,
    );
  });

  it('escapes all but printable ASCII', () => {
    assert.equal(
      canonicalJson('\0\b\t\n\f\r"\\/\x1f ~\x7f\x80é\u2028😀'),
      String.raw`"\u0000\b\t\n\f\r\"\\/\u001f ~\u007f\u0080\u00e9\u2028\ud83d\ude00"`,
    );
  });

  it('writes empty collections without blanks', () => {
    assert.equal(canonicalJson({ a: [], b: {}, c: [[], {}] }), '{"a": [], "b": {}, "c": [[], {}]}');
  });

  it('is ASCII and read back by JSON.parse as the same data', () => {
    fc.assert(
      fc.property(data, (value) => {
        const text = canonicalJson(value);
        assert.match(text, /^[ -~]*$/);
        assert.deepEqual(JSON.parse(text), value);
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), data), (map) => {
        assert.equal(canonicalJson(Object.fromEntries(Object.entries(map).reverse())), canonicalJson(map));
      }),
    );
  });
});

describe('indentedJson', () => {
  it('indents by two and keeps the order of keys', () => {
    assert.equal(
      indentedJson({ b: [1n, { c: 'é' }], a: {}, d: [] }),
      '{\n  "b": [\n    1,\n    {\n      "c": "\\u00e9"\n    }\n  ],\n  "a": {},\n  "d": []\n}',
    );
  });

  it('says the same as canonicalJson', () => {
    fc.assert(
      fc.property(data, (value) =>
        assert.deepEqual(JSON.parse(indentedJson(value)), JSON.parse(canonicalJson(value))),
      ),
    );
  });
});
