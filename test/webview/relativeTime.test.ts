import assert from 'node:assert/strict';
import { relativeTime } from '../../client/webview/shared/relativeTime.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const cases: readonly (readonly [stamp: string, says: string])[] = [
  ['2026-11-22T11:59:50Z', 'now'],
  ['2026-11-22T11:58:00Z', '2 minutes ago'],
  ['2026-11-22T09:00:00Z', '3 hours ago'],
  ['2026-11-20T11:00:00Z', '2 days ago'],
  ['2026-11-01T12:00:00Z', '3 weeks ago'],
  ['2026-09-15T12:00:00Z', '2 months ago'],
  ['2026-05-01T12:00:00Z', 'May 1, 2026'],
];

describe('relative time', () => {
  for (const [stamp, says] of cases) {
    it(`calls ${stamp} ‘${says}’`, () => {
      assert.equal(relativeTime(Date.parse(stamp), now), says);
    });
  }
});
