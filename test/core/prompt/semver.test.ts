import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bumpVersion, compareVersions, parseVersion } from '../../../server/src/core/prompt/index.js';

describe('compareVersions', () => {
  it('orders by number, texts that are no versions first', () => {
    const versions = ['1.10.0', '1.9.0', 'v1', '1.0.0', '10.0.0', '99999999999999999999.0.0', '1.0.1'];
    assert.deepEqual(versions.sort(compareVersions), [
      'v1',
      '1.0.0',
      '1.0.1',
      '1.9.0',
      '1.10.0',
      '10.0.0',
      '99999999999999999999.0.0',
    ]);
  });

  it('takes leading zeros for nothing', () => assert.equal(compareVersions('01.0.0', '1.0.0'), 0));
});

describe('bumpVersion', () => {
  for (const [bump, expected] of [
    ['major', '2.0.0'],
    ['minor', '1.3.0'],
    ['patch', '1.2.10'],
  ] as const) {
    it(`raises the ${bump} part`, () => assert.equal(bumpVersion('1.2.9', bump), expected));
  }

  it('has no version after what is none', () => assert.equal(bumpVersion('1.0', 'patch'), undefined));
});

describe('parseVersion', () => {
  for (const text of ['1.0', 'v1.0.0', '1.0.0-beta', '1.0.0\n', '١.٠.٠', '', '-1.0.0']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseVersion(text), undefined));
  }
});
