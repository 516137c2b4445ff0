import assert from 'node:assert/strict';
import { bucketLines } from '../../client/webview/metrics/bucketText.js';
import { compareCounts, compareDurations, compareShares } from '../../client/webview/metrics/comparison.js';
import { errorWords } from '../../client/webview/metrics/errorWords.js';

describe('the words of the metrics page', () => {
  it('compare counts with the time before', () => {
    assert.equal(compareCounts(112, 100), '12% more');
    assert.equal(compareCounts(50, 100), '50% less');
    assert.equal(compareCounts(1000, 1001), 'same');
    assert.equal(compareCounts(3, 0), 'none before');
    assert.equal(compareCounts(0, 0), 'same');
  });

  it('compare shares in percentage points', () => {
    assert.equal(compareShares({ part: 62, whole: 100 }, { part: 60, whole: 100 }), '2 points more');
    assert.equal(compareShares({ part: 1, whole: 100 }, { part: 2, whole: 100 }), '1 point less');
    assert.equal(compareShares({ part: 1, whole: 2 }, { part: 2, whole: 4 }), 'same');
    assert.equal(compareShares({ part: 0, whole: 0 }, { part: 1, whole: 2 }), '');
  });

  it('compare durations by what the figures show', () => {
    assert.equal(compareDurations(8.7, 8.3), '0.4 ms slower');
    assert.equal(compareDurations(8, 9), '1.0 ms faster');
    assert.equal(compareDurations(8.71, 8.7), 'same');
  });

  it('tell what happened in a slice of time', () => {
    const quiet = { start: 0, renders: 1, errors: 0, cacheHits: 0, durations: null };
    const noRuns = { modelRuns: 0, inputTokens: 0, outputTokens: 0 };
    assert.deepEqual(bucketLines({ ...quiet, ...noRuns }), ['1 render, 0 errors']);
    const busy = { ...quiet, renders: 145, errors: 1, durations: { p50: 2, p95: 14.23, p99: 20 } };
    assert.deepEqual(bucketLines({ ...busy, modelRuns: 2, inputTokens: 1200, outputTokens: 30 }), [
      '145 renders, 1 error',
      'median 2.0, p95 14.2 ms',
      '2 model runs: 1,200 tokens in, 30 out',
    ]);
  });

  it('explain the codes of failures', () => {
    assert.equal(errorWords('render-timeout'), 'Stopped at the time limit.');
    assert.equal(errorWords('of-tomorrow'), 'of-tomorrow');
  });
});
