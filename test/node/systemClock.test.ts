import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { normalizeDateTime } from '../../server/src/core/prompt/dateTime.js';
import { systemDefaults, utcNow } from '../../server/src/node/systemClock.js';

describe('systemClock', () => {
  it('tells naive UTC with microseconds, as Python does', () => {
    const before = Date.now() - 2000;
    const now = utcNow();
    assert.match(now, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?$/);
    assert.equal(normalizeDateTime(now), now);
    const told = Date.parse(`${now.slice(0, 23)}Z`);
    assert.ok(told >= before && told <= Date.now() + 2000, now);
  });

  it('makes random ids, version 4', () => {
    assert.match(
      systemDefaults.newUid(),
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.notEqual(systemDefaults.newUid(), systemDefaults.newUid());
  });
});
