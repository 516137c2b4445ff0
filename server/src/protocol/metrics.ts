import type { Notification, Request } from './wire.js';

/** Figures of the renders recorded on this machine. */
export const readMetrics: Request<MetricsParams, MetricsReport> = { method: 'promptManager/metrics' };

/** Forgets all recorded renders. */
export const resetMetrics: Request<null, null> = { method: 'promptManager/resetMetrics' };

/** Server → client: the answer of `readMetrics` has changed. */
export const metricsChanged: Notification<null> = { method: 'promptManager/metricsChanged' };

export interface MetricsParams {
  /** Only renders of the last so many milliseconds; null for all. */
  readonly lastMs: number | null;
}

export interface MetricsReport {
  readonly recording: boolean;
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly durations: DurationSummary | null;
  readonly prompts: readonly PromptMetrics[];
  /** Renders over time: equal buckets from the oldest to now. */
  readonly buckets: readonly MetricsBucket[];
  readonly recentErrors: readonly RecordedError[];
}

/** Milliseconds. */
export interface DurationSummary {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface PromptMetrics {
  readonly id: string;
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly durations: DurationSummary | null;
}

export interface MetricsBucket {
  /** Epoch milliseconds of its start. */
  readonly start: number;
  readonly renders: number;
  readonly errors: number;
}

export interface RecordedError {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The code of the error, never its values. */
  readonly code: string;
}
