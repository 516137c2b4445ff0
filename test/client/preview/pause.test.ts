import assert from 'node:assert/strict';
import { pauseAfter } from '../../../client/src/preview/pause.js';

describe('the pause before a rendering', () => {
  it('is none for what renders at once, or after a rest', () => {
    assert.equal(pauseAfter(5, 0), 0);
    assert.equal(pauseAfter(40, 100), 0);
  });

  it('gives what takes long as much rest as it took, but not for ever', () => {
    assert.equal(pauseAfter(40, 10), 30);
    assert.equal(pauseAfter(5000, 0), 250);
  });
});
