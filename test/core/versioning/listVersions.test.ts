import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { listVersions, type VersionRecord } from '../../../server/src/core/versioning/index.js';
import { checksumOfData } from '../../../server/src/core/versioning/checksum.js';
import { sha256 } from '../../../server/src/node/sha256.js';

function record(version: string, more: Partial<VersionRecord> = {}): { path: string; record: VersionRecord } {
  const prompt = { id: 'greet', version, metadata: { temperature: 1 } };
  const created_at = '2026-01-01T00:00:00';
  const checksum = checksumOfData(prompt, sha256);
  return {
    path: `greet_${version}.json`,
    record: {
      prompt,
      version,
      created_at,
      created_by: 'ann',
      changelog: 'why',
      parent_version: null,
      checksum,
      ...more,
    },
  };
}

function snapshot(version: string): { version: string; path: string } {
  return { version, path: `${version}.yaml` };
}

describe('listVersions', () => {
  it('merges snapshots and records by version, newest first by number', () => {
    const versions = listVersions(
      {
        snapshots: ['1.9.0', '1.10.0', '1.2.0'].map(snapshot),
        records: [record('1.2.0'), record('2.0.0')],
        unreadable: [],
      },
      sha256,
    );
    assert.deepEqual(
      versions.map(({ version, checksum, createdBy }) => [version, checksum, createdBy]),
      [
        ['2.0.0', 'verified', 'ann'],
        ['1.10.0', 'missing', null],
        ['1.9.0', 'missing', null],
        ['1.2.0', 'verified', 'ann'],
      ],
    );
  });

  it('tells who, when and why from the record', () => {
    const [version] = listVersions(
      { snapshots: [], records: [record('1.0.0', { parent_version: '0.9.0' })], unreadable: [] },
      sha256,
    );
    assert.deepEqual(version, {
      version: '1.0.0',
      createdAt: '2026-01-01T00:00:00',
      createdBy: 'ann',
      changelog: 'why',
      parentVersion: '0.9.0',
      checksum: 'verified',
    });
  });

  const states: readonly (readonly [string, Partial<VersionRecord>, string])[] = [
    [
      'a changed prompt',
      { prompt: { id: 'greet', version: '1.0.0', metadata: { temperature: 2 } } },
      'mismatch',
    ],
    [
      'an integer that was a float',
      { prompt: { id: 'greet', version: '1.0.0', metadata: { temperature: 1n } } },
      'mismatch',
    ],
    ['no checksum', { checksum: null }, 'missing'],
  ];
  for (const [about, more, expected] of states) {
    it(`sees ${about}`, () => {
      const [version] = listVersions(
        { snapshots: [], records: [record('1.0.0', more)], unreadable: [] },
        sha256,
      );
      assert.equal(version?.checksum, expected);
    });
  }

  it('takes the first of two records of one version', () => {
    const records = [record('1.0.0', { created_by: 'first' }), record('1.0.0', { created_by: 'second' })];
    const versions = listVersions({ snapshots: [], records, unreadable: [] }, sha256);
    assert.deepEqual(
      versions.map(({ createdBy }) => createdBy),
      ['first'],
    );
  });
});
