import type { MetricRecord } from './metricRecord.js';
import type { ModelRunRecord } from './modelRunRecord.js';
import type { RenderRecord } from './renderRecord.js';

/** What is told of some renders, and of the runs that belong to them. */
export interface Figures extends RenderFigures {
  readonly modelRuns: ModelRunFigures;
}

/** What is told of some renders. */
export interface RenderFigures {
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly cacheMisses: number;
  /** Of the renders that succeeded and did not come from the cache; null when there is none. */
  readonly durations: DurationFigures | null;
  /** About how many tokens were rendered. */
  readonly tokens: number;
}

/** What is told of some runs by language models. */
export interface ModelRunFigures {
  readonly runs: number;
  readonly errors: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Of the runs that succeeded; null when there is none. */
  readonly durations: DurationFigures | null;
}

/** Milliseconds, to two decimals. */
export interface DurationFigures {
  readonly avg: number;
  readonly min: number;
  readonly max: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Sums up renders. */
export function renderFigures(records: readonly RenderRecord[]): RenderFigures {
  return {
    renders: records.length,
    errors: records.filter(isError).length,
    cacheHits: records.filter(({ cacheHit }) => cacheHit).length,
    cacheMisses: records.filter(({ cacheMiss }) => cacheMiss).length,
    durations: durationsOf(records.filter(({ cacheHit }) => !cacheHit)),
    tokens: sum(records, ({ tokens = 0 }) => tokens),
  };
}

/** Sums up runs by language models. */
export function runFigures(records: readonly ModelRunRecord[]): ModelRunFigures {
  return {
    runs: records.length,
    errors: records.filter(isError).length,
    inputTokens: sum(records, ({ inputTokens }) => inputTokens ?? 0),
    outputTokens: sum(records, ({ outputTokens }) => outputTokens ?? 0),
    durations: durationsOf(records),
  };
}

/** How long those took that succeeded; null when none did. */
export function durationsOf(records: readonly MetricRecord[]): DurationFigures | null {
  const ascending = records
    .filter((record) => !isError(record))
    .map(({ durationMs }) => durationMs)
    .sort((a, b) => a - b);
  const [min, max] = [ascending[0], ascending.at(-1)];
  if (min === undefined || max === undefined) return null;
  const at = (percent: number): number => rounded(percentile(ascending, percent) ?? max, 2);
  return {
    avg: rounded(sum(ascending, (each) => each) / ascending.length, 2),
    min: rounded(min, 2),
    max: rounded(max, 2),
    p50: at(50),
    p95: at(95),
    p99: at(99),
  };
}

/** Whether what was recorded failed. */
export function isError({ outcome }: MetricRecord): boolean {
  return outcome !== 'ok';
}

/** The value of nearest rank: the smallest one that at least `percent` percent of the ascending values do not exceed. */
function percentile(ascending: readonly number[], percent: number): number | undefined {
  return ascending[Math.max(1, Math.ceil((percent / 100) * ascending.length)) - 1];
}

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}

/** A number to so many decimals. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
