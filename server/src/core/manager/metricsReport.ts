import { summarizeMetrics, type MetricsStore, type MetricsSummary } from '../observability/index.js';
import type { RegistryStats } from '../registry/index.js';

/** What a manager has counted: prompts at this moment, renders since a time. */
export interface MetricsReport {
  readonly registry: RegistryStats;
  readonly operations: MetricsSummary;
}

/** The figures of renders from `since` on: epoch milliseconds, or ISO 8601 (without zone UTC). Throws a RangeError else. */
export async function operationsSince(
  store: MetricsStore,
  { since, now }: { readonly since: number | string | undefined; readonly now: number },
): Promise<MetricsSummary> {
  const start = typeof since === 'string' ? instantOf(since) : since;
  if (Number.isNaN(start)) throw new RangeError("'since' is no time, such as 2026-11-23T10:00:00Z.");
  return summarizeMetrics(await store.read(), { now, lastMs: start === undefined ? null : now - start });
}

function instantOf(text: string): number {
  const hasZone = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes('T');
  return Date.parse(hasZone ? text : `${text}Z`);
}
