import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { normalizeDateTime } from '../../../server/src/core/prompt/dateTime.js';

describe('normalizeDateTime', () => {
  const forms: readonly (readonly [string | bigint | number, string])[] = [
    ['2025-11-26T22:42:52.450262', '2025-11-26T22:42:52.450262'],
    ['2025-11-26 22:42:52.5', '2025-11-26T22:42:52.500000'],
    ['2025-11-26T22:42:52.123456789', '2025-11-26T22:42:52.123456'],
    ['2025-11-26T22:42:52.000000', '2025-11-26T22:42:52'],
    ['2025-11-26t22:42z', '2025-11-26T22:42:00Z'],
    ['2025-11-26T22:42:52+00:00', '2025-11-26T22:42:52Z'],
    ['2025-11-26T22:42:52-0530', '2025-11-26T22:42:52-05:30'],
    ['2024-02-29', '2024-02-29T00:00:00'],
    [0n, '1970-01-01T00:00:00Z'],
    [-1.5, '1969-12-31T23:59:58.500000Z'],
    [1700000000123n, '2023-11-14T22:13:20.123000Z'],
    ['1700000000.25', '2023-11-14T22:13:20.250000Z'],
  ];
  for (const [value, expected] of forms) {
    it(`reads ${String(value)}`, () => assert.equal(normalizeDateTime(value), expected));
  }

  for (const value of [
    '',
    'yesterday',
    '2025-02-29',
    '2025-13-01',
    '0000-01-01',
    '2025-11-26T24:00',
    '2025-11-26T22:42 Z',
    ' 2025-11-26',
  ]) {
    it(`refuses '${value}'`, () => assert.equal(normalizeDateTime(value), undefined));
  }

  it('refuses what is no text and no number', () => {
    for (const value of [null, true, [], {}, NaN, 1e300]) assert.equal(normalizeDateTime(value), undefined);
  });
});
