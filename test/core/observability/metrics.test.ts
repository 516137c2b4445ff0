import assert from 'node:assert/strict';
import {
  createMemoryMetricsStore,
  metricsCsv,
  summarizeMetrics,
  toMetricRecord,
  type ModelRunRecord,
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
      cacheMisses: 0,
      cacheHitRate: 0,
      firstRender: null,
      lastRender: null,
      durations: null,
      tokens: 0,
      modelRuns: { runs: 0, errors: 0, inputTokens: 0, outputTokens: 0, durations: null },
      previous: null,
      prompts: [],
      models: [],
      buckets: [],
      recentErrors: [],
    });
  });

  it('count renders, errors and answers of the cache', () => {
    const records = [
      render({ at: 5, cacheMiss: true }),
      render({ at: 7, outcome: 'render-timeout' }),
      render({ at: 6, cacheHit: true }),
      render({ at: 6, cacheMiss: true }),
    ];
    const { prompts, buckets, durations, recentErrors, models, modelRuns, ...counts } = summarizeMetrics(
      records,
      all,
    );
    assert.deepEqual([prompts.length, buckets.length, recentErrors.length], [1, 24, 1]);
    assert.deepEqual([models.length, modelRuns.runs], [0, 0]);
    assert.equal(durations?.avg, 1);
    assert.deepEqual(counts, {
      renders: 4,
      errors: 1,
      cacheHits: 1,
      cacheMisses: 2,
      cacheHitRate: 0.333,
      firstRender: 5,
      lastRender: 7,
      tokens: 0,
      previous: null,
    });
  });

  it('take percentiles by nearest rank', () => {
    const records = Array.from({ length: 100 }, (_, i) => render({ durationMs: 100 - i }));
    assert.deepEqual(summarizeMetrics(records, all).durations, {
      avg: 50.5,
      min: 1,
      max: 100,
      p50: 50,
      p95: 95,
      p99: 99,
    });
    assert.deepEqual(summarizeMetrics([render({ durationMs: 7 })], all).durations, {
      avg: 7,
      min: 7,
      max: 7,
      p50: 7,
      p95: 7,
      p99: 7,
    });
    const four = [15, 20, 35, 40].map((durationMs) => render({ durationMs }));
    assert.deepEqual(summarizeMetrics(four, all).durations, {
      avg: 27.5,
      min: 15,
      max: 40,
      p50: 20,
      p95: 40,
      p99: 40,
    });
  });

  it('measure only renders that ran and succeeded', () => {
    const records = [
      render({ durationMs: 4.126 }),
      render({ durationMs: 0, cacheHit: true }),
      render({ durationMs: 999, outcome: 'x' }),
    ];
    const { durations } = summarizeMetrics(records, all);
    assert.deepEqual([durations?.avg, durations?.max, durations?.p99], [4.13, 4.13, 4.13]);
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

  it('tell the versions of a prompt apart', () => {
    const records = ['1.0.0', null, '1.0.0'].map((version) => render({ version }));
    assert.deepEqual(
      summarizeMetrics(records, all).prompts[0]?.versions.map(({ version, renders }) => [version, renders]),
      [
        ['1.0.0', 2],
        [null, 1],
      ],
    );
  });

  it('fill equal buckets of the time asked for', () => {
    const records = [render({ at: 0 }), render({ at: 12 * hour, outcome: 'x' }), render({ at: 24 * hour })];
    const { buckets } = summarizeMetrics(records, { now: 24 * hour, lastMs: 24 * hour });
    assert.equal(buckets.length, 24);
    const told = [0, 12, 23].map((index) => buckets[index]);
    assert.deepEqual(
      told.map((bucket) => bucket && [bucket.start / hour, bucket.renders, bucket.errors]),
      [
        [0, 1, 0],
        [12, 1, 1],
        [23, 1, 0],
      ],
    );
    assert.deepEqual(
      told.map((bucket) => bucket?.durations?.p95),
      [1, undefined, 1],
    );
    assert.equal(summarizeMetrics(records, { ...all, slices: 3 }).buckets.length, 3);
  });

  it('leave out what is older or in the future', () => {
    const records = [render({ at: hour }), render({ at: 23 * hour }), render({ at: 25 * hour })];
    assert.equal(summarizeMetrics(records, { now: 24 * hour, lastMs: 2 * hour }).renders, 1);
    assert.equal(summarizeMetrics(records, all).renders, 2);
  });

  it('name the newest errors first, each once, twenty at most', () => {
    const failed = (at: number, id: string) => render({ id, at, outcome: 'render-failed' });
    const records = Array.from({ length: 30 }, (_, at) => failed(at, `p${at}`));
    const { recentErrors } = summarizeMetrics([...records, failed(7, 'p29')], all);
    assert.equal(recentErrors.length, 20);
    assert.deepEqual(recentErrors[0], { id: 'p29', at: 29, code: 'render-failed', times: 2, model: null });
  });

  it('are those of one prompt when it is asked for, beside the list of all', () => {
    const records = [render({ id: 'a' }), render({ id: 'b', outcome: 'x' }), run({ id: 'a' })];
    const summary = summarizeMetrics(records, { ...all, id: 'a' });
    assert.deepEqual([summary.renders, summary.errors, summary.modelRuns.runs], [1, 0, 1]);
    assert.deepEqual(summary.recentErrors, []);
    assert.deepEqual(
      summary.prompts.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.equal(
      summary.buckets.reduce((total, { renders }) => total + renders, 0),
      1,
    );
  });

  it('are compared with the time before, when something is remembered of it', () => {
    const records = [1, 3, 23].map((hours) => render({ at: hours * hour, durationMs: hours }));
    const lastDay = summarizeMetrics(records, { now: 24 * hour, lastMs: 12 * hour });
    assert.deepEqual([lastDay.renders, lastDay.previous?.renders], [1, 2]);
    assert.equal(lastDay.previous?.durations?.p95, 3);
    assert.equal(summarizeMetrics(records, { now: 24 * hour, lastMs: 24 * hour }).previous, null);
    assert.equal(summarizeMetrics(records, { ...all, id: 'nobody' }).previous, null);
  });

  it('count the runs by language models and their tokens apart from the renders', () => {
    const records = [
      render({ tokens: 12 }),
      run({ model: 'gpt-4o', durationMs: 900 }),
      run({ model: 'gpt-4o', inputTokens: null, outputTokens: 5, durationMs: 1100 }),
      run({ model: 'claude', outcome: 'cancelled', outputTokens: null }),
    ];
    const summary = summarizeMetrics(records, all);
    assert.deepEqual([summary.renders, summary.errors, summary.tokens], [1, 0, 12]);
    assert.deepEqual(summary.modelRuns, {
      runs: 3,
      errors: 1,
      inputTokens: 200,
      outputTokens: 25,
      durations: { avg: 1000, min: 900, max: 1100, p50: 900, p95: 1100, p99: 1100 },
    });
    assert.deepEqual(
      summary.models.map(({ model, runs, errors, outputTokens }) => [model, runs, errors, outputTokens]),
      [
        ['gpt-4o', 2, 0, 25],
        ['claude', 1, 1, 0],
      ],
    );
    assert.deepEqual(summary.recentErrors, [
      { id: 'greeting', at: 0, code: 'cancelled', times: 1, model: 'claude' },
    ]);
  });

  it('are a line of CSV for each prompt', () => {
    const [head, line] = metricsCsv(summarizeMetrics([render({ tokens: 3 }), run()], all)).split('\r\n');
    assert.equal(
      head,
      'prompt,renders,errors,cache_hits,p50_ms,p95_ms,p99_ms,tokens,model_runs,model_errors,input_tokens,output_tokens',
    );
    assert.equal(line, 'greeting,1,0,0,1,1,1,3,1,0,100,20');
  });
});

describe('metric records', () => {
  it('are read from whatever stands in a file', () => {
    assert.deepEqual(toMetricRecord({ ...render(), extra: 1 }), render());
    assert.deepEqual(toMetricRecord({ ...run(), answer: 'Dear Ann' }), run());
    for (const value of [
      null,
      1,
      'x',
      [],
      {},
      { ...render(), at: -1 },
      { ...render(), durationMs: null },
      { ...render(), id: 7 },
      { ...render(), tokens: -1 },
      { ...render(), kind: 'other' },
      { ...run(), model: 7 },
      { ...run(), inputTokens: 'many' },
    ]) {
      assert.equal(toMetricRecord(value), undefined);
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

function run(fields: Partial<ModelRunRecord> = {}): ModelRunRecord {
  return {
    kind: 'modelRun',
    id: 'greeting',
    version: '1.0.0',
    model: 'gpt-4o',
    at: 0,
    durationMs: 1000,
    outcome: 'ok',
    inputTokens: 100,
    outputTokens: 20,
    ...fields,
  };
}
