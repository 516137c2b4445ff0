import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readData } from '../../../server/src/core/notation/index.js';
import {
  moveLabel,
  readLabels,
  writeLabels,
  type Labels,
  type MoveRequest,
} from '../../../server/src/core/versioning/index.js';

const request: MoveRequest = {
  name: 'staging',
  version: '1.0.0',
  by: 'Ann',
  at: '2026-11-23T10:00:00',
  stored: ['1.0.0', '1.1.0'],
};

function moved(labels: Labels, more: Partial<MoveRequest> = {}): Labels {
  const move = moveLabel(labels, { ...request, ...more });
  assert.ok(move.kind === 'moved', move.kind === 'moved' ? '' : move.message);
  return move.labels;
}

function checkRefused(
  kind: 'refused' | 'confirm',
  message: RegExp,
  more: Partial<MoveRequest>,
  labels: Labels = new Map(),
): void {
  const move = moveLabel(labels, { ...request, ...more });
  assert.ok(move.kind === kind, move.kind);
  assert.match(move.message, message);
}

describe('labels', () => {
  it('remember who moved them and when', () => {
    const labels = moved(moved(new Map()), { version: '1.1.0', by: null, at: '2026-11-24T10:00:00' });
    assert.deepEqual(JSON.parse(writeLabels(labels)), {
      staging: {
        version: '1.1.0',
        by: null,
        at: '2026-11-24T10:00:00',
        history: [
          { version: '1.0.0', by: 'Ann', at: '2026-11-23T10:00:00' },
          { version: '1.1.0', by: null, at: '2026-11-24T10:00:00' },
        ],
      },
    });
    assert.deepEqual(readLabels(readData(writeLabels(labels), 'json').data), labels);
  });

  it('are protected when they should be', () => {
    checkRefused('confirm', /^The label 'production' is protected; confirm that it moves to '1\.0\.0'\.$/, {
      name: 'production',
    });
    const labels = moved(new Map(), { name: 'production', confirm: true });
    checkRefused(
      'confirm',
      /from '1\.0\.0' to '1\.1\.0'\.$/,
      { name: 'production', version: '1.1.0' },
      labels,
    );
    assert.equal(moved(new Map(), { name: 'production', protectedLabels: [] }).size, 1);
    checkRefused('confirm', /'live' is protected/, { name: 'live', protectedLabels: ['live'] });
  });

  it('refuse versions that are not stored, names that mislead, and moves that are none', () => {
    checkRefused('refused', /Version '9\.0\.0' is not stored/, { version: '9.0.0' });
    for (const name of ['1.0.0', '', 'a b', '__proto__', '../x', 'x'.repeat(65), 'current']) {
      checkRefused('refused', /cannot be a label/, { name });
    }
    checkRefused('refused', /is on version '1\.0\.0' already\.$/, {}, moved(new Map()));
  });

  it('are read only from what is a file of labels', () => {
    for (const text of [
      '[]',
      '{"a": 1}',
      '{"a": {"version": "1.0.0"}}',
      '{"a": {"version": "1.0.0", "at": "x", "history": [1]}}',
      '{',
    ]) {
      assert.equal(readLabels(readData(text, 'json').data), undefined, text);
    }
  });
});
