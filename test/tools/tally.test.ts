import assert from 'node:assert/strict';
import { closingLine, sum, tally } from '../../tools/testing/tally.mjs';

describe('the tally of npm test', () => {
  it("takes a stage's own counts", () => {
    assert.deepEqual(tally({ code: 1, reported: '{"passed":3,"failed":2}' }), { passed: 3, failed: 2 });
  });

  it('counts a stage without counts as one test', () => {
    assert.deepEqual(tally({ code: 0, reported: undefined }), { passed: 1, failed: 0 });
    assert.deepEqual(tally({ code: 1, reported: undefined }), { passed: 0, failed: 1 });
  });

  it('does not believe a stage that ends badly and says that nothing failed', () => {
    assert.deepEqual(tally({ code: 70, reported: '{"passed":3,"failed":0}' }), { passed: 3, failed: 1 });
  });

  it('does not trip over counts that were cut off', () => {
    assert.deepEqual(tally({ code: 1, reported: '{"passed":3,' }), { passed: 0, failed: 1 });
  });

  it('ends with one line', () => {
    const all = [
      { passed: 3, failed: 0 },
      { passed: 4, failed: 1 },
    ];
    assert.equal(closingLine(sum(all)), '7 passed, 1 failed');
  });
});
