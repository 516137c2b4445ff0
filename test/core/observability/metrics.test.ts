import assert from 'node:assert/strict';
import {
  createMemoryMetricsStore,
  summarizeMetrics,
  toRenderRecord,
  type RenderRecord,
} from '../../../server/src/core/observability/index.js';

describe('figures of renders', () => {
  const hour = 3_600_000;
  const all = { now: 24 * hour, lastMs: null };

  it('are empty without renders', () => {
    assert.deepEqual(summarizeMetrics([], all), {
      renders: 0,
      errors: 0,
      cacheHits: 0,
      durations: null,
      prompts: [],
      buckets: [],
      recentErrors: [],
    });
  });

  it('count renders, errors and answers of the cache', () => {
    const records = [render(), render({ outcome: 'render-timeout' }), render({ cacheHit: true })];
    const { renders, errors, cacheHits } = summarizeMetrics(records, all);
    assert.deepEqual({ renders, errors, cacheHits }, { renders: 3, errors: 1, cacheHits: 1 });
  });

  it('take percentiles by nearest rank', () => {
    const records = Array.from({ length: 100 }, (_, i) => render({ durationMs: 100 - i }));
    assert.deepEqual(summarizeMetrics(records, all).durations, { p50: 50, p95: 95, p99: 99 });
    assert.deepEqual(summarizeMetrics([render({ durationMs: 7 })], all).durations, {
      p50: 7,
      p95: 7,
      p99: 7,
    });
    const four = [15, 20, 35, 40].map((durationMs) => render({ durationMs }));
    assert.deepEqual(summarizeMetrics(four, all).durations, { p50: 20, p95: 40, p99: 40 });
  });

  it('measure only renders that ran and succeeded', () => {
    const records = [
      render({ durationMs: 4 }),
      render({ durationMs: 0, cacheHit: true }),
      render({ durationMs: 999, outcome: 'x' }),
    ];
    assert.deepEqual(summarizeMetrics(records, all).durations, { p50: 4, p95: 4, p99: 4 });
  });

  it('tell the prompts apart, the most rendered first', () => {
    const records = [
      render({ id: 'b' }),
      render({ id: 'c' }),
      render({ id: 'a' }),
      render({ id: 'c', outcome: 'x' }),
    ];
    assert.deepEqual(
      summarizeMetrics(records, all).prompts.map(({ id, renders, errors }) => ({ id, renders, errors })),
      [
        { id: 'c', renders: 2, errors: 1 },
        { id: 'a', renders: 1, errors: 0 },
        { id: 'b', renders: 1, errors: 0 },
      ],
    );
  });

  it('fill equal buckets of the time asked for', () => {
    const records = [render({ at: 0 }), render({ at: 12 * hour, outcome: 'x' }), render({ at: 24 * hour })];
    const { buckets } = summarizeMetrics(records, { now: 24 * hour, lastMs: 24 * hour });
    assert.equal(buckets.length, 24);
    assert.deepEqual(buckets[0], { start: 0, renders: 1, errors: 0 });
    assert.deepEqual(buckets[12], { start: 12 * hour, renders: 1, errors: 1 });
    assert.deepEqual(buckets[23], { start: 23 * hour, renders: 1, errors: 0 });
  });

  it('leave out what is older or in the future', () => {
    const records = [render({ at: hour }), render({ at: 23 * hour }), render({ at: 25 * hour })];
    assert.equal(summarizeMetrics(records, { now: 24 * hour, lastMs: 2 * hour }).renders, 1);
    assert.equal(summarizeMetrics(records, all).renders, 2);
  });

  it('name the newest errors first, twenty at most', () => {
    const records = Array.from({ length: 30 }, (_, at) => render({ at, outcome: 'render-failed' }));
    const { recentErrors } = summarizeMetrics(records, all);
    assert.equal(recentErrors.length, 20);
    assert.deepEqual(recentErrors[0], { id: 'greeting', at: 29, code: 'render-failed' });
  });
});

describe('render records', () => {
  it('are read from whatever stands in a file', () => {
    assert.deepEqual(toRenderRecord({ ...render(), extra: 1 }), render());
    for (const value of [
      null,
      1,
      'x',
      [],
      {},
      { ...render(), at: -1 },
      { ...render(), durationMs: null },
      { ...render(), id: 7 },
    ]) {
      assert.equal(toRenderRecord(value), undefined);
    }
  });

  it('in memory are bounded and can be forgotten', async () => {
    const store = createMemoryMetricsStore(3);
    for (let at = 0; at < 5; at++) await store.add(render({ at }));
    assert.deepEqual(
      (await store.read()).map(({ at }) => at),
      [2, 3, 4],
    );
    await store.clear();
    assert.deepEqual(await store.read(), []);
  });
});

function render(fields: Partial<RenderRecord> = {}): RenderRecord {
  return {
    id: 'greeting',
    version: '1.0.0',
    at: 0,
    durationMs: 1,
    outcome: 'ok',
    cacheHit: false,
    ...fields,
  };
}
