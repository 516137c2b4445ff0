import assert from 'node:assert/strict';
import { changedTags, commonTags } from '../../../client/src/promptActions/tagChanges.js';

describe('ticking tags of several prompts', () => {
  const a = ['shop', 'mail', 'old'];
  const b = ['mail', 'shop', 'new'];
  const common = commonTags([a, b]);

  it('begins with those that all have', () => {
    assert.deepEqual(common, ['shop', 'mail']);
    assert.deepEqual(commonTags([]), []);
  });

  it('adds the ticked, takes the unticked, and leaves those that only some have', () => {
    assert.deepEqual(changedTags(a, { common, ticked: ['mail', 'urgent'] }), ['mail', 'old', 'urgent']);
    assert.deepEqual(changedTags(b, { common, ticked: ['mail', 'urgent'] }), ['mail', 'new', 'urgent']);
    assert.deepEqual(changedTags(a, { common, ticked: [...common, 'old'] }), a);
  });
});
