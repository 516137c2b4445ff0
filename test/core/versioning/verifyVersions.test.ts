import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPrompt, type DataMap, type Prompt } from '../../../server/src/core/prompt/index.js';
import { dumpPrompt } from '../../../server/src/core/prompt/index.js';
import {
  checksum,
  verifyVersions,
  type RecordFile,
  type VersionRecord,
} from '../../../server/src/core/versioning/index.js';
import { sha256 } from '../../../server/src/node/sha256.js';

function prompt(version: string, content = 'Hi', more: DataMap = {}): Prompt {
  const data = {
    id: 'a',
    version,
    uid: '7c1f4a5e-2f0b-4a60-9d5e-3c8d1f6b2a90',
    format: 'text',
    template: { content },
    ...more,
  };
  const { prompt: read } = readPrompt(data, { newUid: () => '', now: () => '2026-01-01T00:00:00' });
  assert.ok(read);
  return read;
}

function record(of: Prompt, parent: string | null, more: Partial<VersionRecord> = {}): RecordFile {
  const made = {
    prompt: dumpPrompt(of),
    version: of.version,
    created_at: '2026-01-01T00:00:00',
    created_by: null,
    changelog: 'why',
    parent_version: parent,
    checksum: checksum(of, sha256),
    ...more,
  };
  return { path: `/versions/a_${made.version}.json`, record: made };
}

interface Store {
  readonly current?: Prompt;
  readonly records?: readonly RecordFile[];
  readonly snapshots?: readonly Prompt[];
  readonly unreadable?: readonly string[];
  readonly id?: string;
}

function checkFindings(
  { current, records = [], snapshots = [], unreadable = [], id = 'a' }: Store,
  expected: readonly string[],
): void {
  const findings = verifyVersions(
    {
      id,
      current,
      stored: {
        records,
        unreadable,
        snapshots: snapshots.map(({ version }) => ({ version, path: `/a/_versions/${version}.yaml` })),
      },
      snapshots: new Map(snapshots.map((snapshot) => [snapshot.version, { prompt: snapshot }])),
    },
    sha256,
  );
  assert.deepEqual(
    findings.map(({ severity, code, version }) => `${severity} ${code} ${version ?? '-'}`),
    expected,
  );
  for (const { message } of findings) assert.match(message, /\.$/);
}

describe('verifyVersions', () => {
  const [one, two] = [prompt('1.0.0'), prompt('1.0.1', 'Hello')];
  const whole: Store = {
    current: two,
    records: [record(one, null), record(two, '1.0.0')],
    snapshots: [one, two],
  };

  it('finds nothing where all is well', () => checkFindings(whole, []));

  it('finds records that were changed, or contradict themselves', () => {
    const tampered = record(two, '1.0.0', { prompt: dumpPrompt({ ...two, status: 'archived' }) });
    checkFindings({ ...whole, records: [record(one, null), tampered] }, [
      'error checksum-mismatch 1.0.1',
      'error snapshot-differs 1.0.1',
    ]);
    checkFindings(
      { ...whole, records: [record(one, null), record(two, '1.0.0', { checksum: null, changelog: ' ' })] },
      ['warning checksum-missing 1.0.1', 'hint changelog-missing 1.0.1'],
    );
    checkFindings(
      { ...whole, records: [record(one, null, { version: '1.0.2' })], snapshots: [], current: two },
      [
        'error record-version-differs 1.0.2',
        'warning current-older-than-snapshots 1.0.1',
        'warning snapshot-missing 1.0.1',
      ],
    );
  });

  it('finds duplicates, wrong names, and what cannot be read', () => {
    const twin = { ...record(one, null), path: '/versions/a_1.0.json' };
    checkFindings(
      {
        ...whole,
        records: [record(one, null), twin, record(two, '1.0.0')],
        unreadable: ['/versions/a_2.0.0.json'],
      },
      ['error record-unreadable -', 'warning record-file-name 1.0.0', 'error duplicate-version 1.0.0'],
    );
    checkFindings({ id: 'a_1.0.0' }, ['warning record-name-ambiguous -']);
  });

  it('finds parents that are not there or are newer', () => {
    checkFindings({ ...whole, records: [record(one, null), record(two, '0.9.0')] }, [
      'warning parent-missing 1.0.1',
    ]);
    checkFindings({ ...whole, records: [record(one, '1.0.1'), record(two, '1.0.0')] }, [
      'warning version-order 1.0.0',
    ]);
  });

  it('finds what the file and the snapshots do not have in common', () => {
    checkFindings({ ...whole, current: prompt('1.0.1', 'Hello!') }, ['warning changed-without-bump 1.0.1']);
    checkFindings({ ...whole, current: prompt('1.0.0') }, ['warning current-older-than-snapshots 1.0.0']);
    checkFindings({ ...whole, current: prompt('1.0.0', 'Hello') }, [
      'warning commit-interrupted 1.0.1',
      'warning changed-without-bump 1.0.0',
    ]);
    checkFindings({ ...whole, snapshots: [one] }, ['warning snapshot-missing 1.0.1']);
    checkFindings({ ...whole, records: [record(one, null)] }, ['hint record-missing 1.0.1']);
    checkFindings({ current: two, snapshots: [one, two] }, []);
  });

  it('finds changes that are larger than the number tells', () => {
    const wide = prompt('1.0.1', 'Hi {{name}}');
    checkFindings(
      { current: wide, records: [record(one, null), record(wide, '1.0.0')], snapshots: [one, wide] },
      ['hint bump-too-small 1.0.1'],
    );
  });
});
