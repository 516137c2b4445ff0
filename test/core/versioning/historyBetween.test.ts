import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  changelogBetween,
  historyBetween,
  type StoredVersion,
} from '../../../server/src/core/versioning/index.js';

function stored(
  version: string,
  createdAt: string | null,
  changelog: string | null = version,
): StoredVersion {
  return { version, createdAt, createdBy: null, changelog, parentVersion: null, checksum: 'verified' };
}

const numbers = (versions: readonly StoredVersion[]): readonly string[] =>
  versions.map(({ version }) => version);

describe('historyBetween', () => {
  const versions = [
    stored('3.0.0', null),
    stored('2.0.0', '2026-02-02T23:30:00.000001'),
    stored('1.1.0', '2026-02-02T00:30:00+02:00'),
    stored('1.0.0', '2026-01-01T10:00:00Z'),
  ];

  it('takes both ends in, naive times as UTC, and days as whole days', () => {
    assert.deepEqual(numbers(historyBetween(versions, {})), ['3.0.0', '2.0.0', '1.1.0', '1.0.0']);
    assert.deepEqual(numbers(historyBetween(versions, { since: '2026-02-02' })), ['2.0.0']);
    assert.deepEqual(numbers(historyBetween(versions, { until: '2026-02-01' })), ['1.1.0', '1.0.0']);
    assert.deepEqual(numbers(historyBetween(versions, { since: '2026-02-02', until: '2026-02-02' })), [
      '2.0.0',
    ]);
    assert.deepEqual(
      numbers(historyBetween(versions, { since: '2026-01-01T10:00:00', until: '2026-01-01T12:00:00+02:00' })),
      ['1.0.0'],
    );
    assert.deepEqual(numbers(historyBetween(versions, { since: '2026-02-02T23:30:00.000002' })), []);
  });

  it('refuses what is no time', () => {
    for (const since of ['yesterday', '2026-13-01', '']) {
      assert.throws(() => historyBetween(versions, { since }), RangeError);
    }
  });
});

describe('changelogBetween', () => {
  const versions = [
    stored('1.10.0', null),
    stored('1.9.0', null, null),
    stored('1.2.0', null),
    stored('1.0.0', null),
  ];

  it('leads from one version to another, newest first, by number', () => {
    assert.deepEqual(numbers(changelogBetween(versions, {})), ['1.10.0', '1.2.0', '1.0.0']);
    assert.deepEqual(numbers(changelogBetween(versions, { from: '1.2.0' })), ['1.10.0']);
    assert.deepEqual(numbers(changelogBetween(versions, { from: '1.0.0', to: '1.9.0' })), ['1.2.0']);
  });
});
