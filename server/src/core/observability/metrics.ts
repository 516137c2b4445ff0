import type { RenderRecord } from './renderRecord.js';

/** The figures of some renders. */
export interface MetricsSummary {
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  /** Of the renders that succeeded and did not come from the cache; null when there is none. */
  readonly durations: DurationPercentiles | null;
  /** By prompt: the most rendered first, then by id. */
  readonly prompts: readonly PromptFigures[];
  /** Equal slices of the time from `lastMs` ago (or the oldest record) to now, oldest first. */
  readonly buckets: readonly TimeBucket[];
  /** Newest first. */
  readonly recentErrors: readonly ErrorRecord[];
}

/** Milliseconds. */
export interface DurationPercentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface PromptFigures {
  readonly id: string;
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly durations: DurationPercentiles | null;
}

export interface TimeBucket {
  /** Epoch milliseconds of its start. */
  readonly start: number;
  readonly renders: number;
  readonly errors: number;
}

export interface ErrorRecord {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly code: string;
}

/** What is summed up: records up to `now`, of the last `lastMs` milliseconds or all of them. */
export interface MetricsRange {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly lastMs: number | null;
}

const bucketCount = 24;
const maxRecentErrors = 20;

/** Sums up render records given in any order. */
export function summarizeMetrics(
  records: readonly RenderRecord[],
  { now, lastMs }: MetricsRange,
): MetricsSummary {
  const since = lastMs === null ? Number.NEGATIVE_INFINITY : now - lastMs;
  const chosen = records.filter(({ at }) => at >= since && at <= now);
  const oldest = chosen.reduce((least, { at }) => Math.min(least, at), now);
  return {
    ...figuresOf(chosen),
    prompts: promptFigures(chosen),
    buckets:
      chosen.length === 0 ? [] : bucketsOf(chosen, { start: lastMs === null ? oldest : since, end: now }),
    recentErrors: recentErrors(chosen),
  };
}

/** The value of nearest rank: the smallest one that at least `percent` percent of the ascending values do not exceed. */
export function percentile(ascending: readonly number[], percent: number): number | undefined {
  return ascending[Math.max(1, Math.ceil((percent / 100) * ascending.length)) - 1];
}

function figuresOf(records: readonly RenderRecord[]): Omit<PromptFigures, 'id'> {
  return {
    renders: records.length,
    errors: records.filter(isError).length,
    cacheHits: records.filter(({ cacheHit }) => cacheHit).length,
    durations: durationsOf(records),
  };
}

function durationsOf(records: readonly RenderRecord[]): DurationPercentiles | null {
  const rendered = records.filter((record) => !isError(record) && !record.cacheHit);
  const ascending = rendered.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  const [p50, p95, p99] = [50, 95, 99].map((percent) => percentile(ascending, percent));
  return p50 === undefined || p95 === undefined || p99 === undefined ? null : { p50, p95, p99 };
}

function promptFigures(records: readonly RenderRecord[]): readonly PromptFigures[] {
  const byId = new Map<string, RenderRecord[]>();
  for (const record of records) {
    const known = byId.get(record.id);
    if (known) known.push(record);
    else byId.set(record.id, [record]);
  }
  const prompts = Array.from(byId, ([id, ofPrompt]) => ({ id, ...figuresOf(ofPrompt) }));
  return prompts.sort((a, b) => b.renders - a.renders || (a.id < b.id ? -1 : 1));
}

function bucketsOf(
  records: readonly RenderRecord[],
  { start, end }: { start: number; end: number },
): TimeBucket[] {
  const width = Math.max(1, (end - start) / bucketCount);
  const buckets = Array.from({ length: bucketCount }, (_, i) => ({
    start: start + i * width,
    renders: 0,
    errors: 0,
  }));
  for (const record of records) {
    const bucket = buckets[Math.min(bucketCount - 1, Math.floor((record.at - start) / width))];
    if (!bucket) continue;
    bucket.renders += 1;
    if (isError(record)) bucket.errors += 1;
  }
  return buckets;
}

function recentErrors(records: readonly RenderRecord[]): readonly ErrorRecord[] {
  const errors = records.filter(isError).sort((a, b) => b.at - a.at);
  return errors.slice(0, maxRecentErrors).map(({ id, at, outcome }) => ({ id, at, code: outcome }));
}

function isError({ outcome }: RenderRecord): boolean {
  return outcome !== 'ok';
}
