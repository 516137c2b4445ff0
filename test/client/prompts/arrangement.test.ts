import assert from 'node:assert/strict';
import { defaultArrangement, readArrangement } from '../../../client/src/prompts/arrangement.js';

describe('the stored arrangement of the tree', () => {
  it('is taken over as far as it is one', () => {
    assert.deepEqual(readArrangement({ grouping: 'tag', sorting: 'problems' }), {
      grouping: 'tag',
      sorting: 'problems',
    });
    assert.deepEqual(readArrangement({ grouping: 'flat', sorting: 'colour' }), {
      grouping: 'flat',
      sorting: 'name',
    });
    for (const other of [undefined, null, 3, {}, { grouping: 'toString' }])
      assert.deepEqual(readArrangement(other), defaultArrangement);
  });
});
