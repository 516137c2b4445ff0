import type { Notification, Request } from './wire.js';

/** Figures of the renders and model runs recorded on this machine. */
export const readMetrics: Request<MetricsParams, MetricsReport> = { method: 'promptManager/metrics' };

/** The same figures as a text to save: all as JSON, or a CSV line for each prompt. */
export const exportMetrics: Request<ExportMetricsParams, string> = { method: 'promptManager/exportMetrics' };

/** Remembers a run by a language model, unless recording is off; answers whether it is on. */
export const recordModelRun: Request<ModelRun, boolean> = { method: 'promptManager/recordModelRun' };

/** Forgets all that is recorded. */
export const resetMetrics: Request<null, null> = { method: 'promptManager/resetMetrics' };

/** Server → client: the answer of `readMetrics` has changed. */
export const metricsChanged: Notification<null> = { method: 'promptManager/metricsChanged' };

export interface MetricsParams {
  /** Only what was recorded in the last so many milliseconds; null for all. */
  readonly lastMs: number | null;
  /** Only this prompt, by its id; all when left out. */
  readonly id?: string;
  /** In how many equal slices of time `buckets` tells it; 24 when left out. */
  readonly slices?: number;
}

export interface ExportMetricsParams extends MetricsParams {
  readonly format: 'json' | 'csv';
}

/** A run of a prompt by a language model: figures and names, never a text, an answer or a value. */
export interface ModelRun {
  /** The prompt's id. */
  readonly id: string;
  readonly version: string | null;
  /** The model as its provider calls it, such as `gpt-4o`. */
  readonly model: string;
  /** When it was asked for, in epoch milliseconds. */
  readonly at: number;
  /** From the question to the end of the answer. */
  readonly durationMs: number;
  /** `ok`, or the code of the failure, such as `cancelled`. */
  readonly outcome: string;
  /** Null when nobody counted them. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

export interface MetricsFigures {
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly durations: DurationSummary | null;
  /** About how many tokens were rendered. */
  readonly tokens: number;
  readonly modelRuns: ModelRunMetrics;
}

export interface ModelRunMetrics {
  readonly runs: number;
  readonly errors: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly durations: DurationSummary | null;
}

export interface MetricsReport extends MetricsFigures {
  readonly recording: boolean;
  /** The figures of the time before, as long as `lastMs`; null when nothing is remembered of it. */
  readonly previous: MetricsFigures | null;
  /** All prompts of the time, also those that `id` leaves out; the most rendered first. */
  readonly prompts: readonly PromptMetrics[];
  /** The most run first. */
  readonly models: readonly ModelMetrics[];
  /** What happened over time: equal buckets from the oldest to now. */
  readonly buckets: readonly MetricsBucket[];
  /** Newest first; the same failure of a prompt is told once. */
  readonly recentErrors: readonly RecordedError[];
}

/** Milliseconds. */
export interface DurationSummary {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface PromptMetrics extends MetricsFigures {
  readonly id: string;
}

export interface ModelMetrics extends ModelRunMetrics {
  readonly model: string;
}

export interface MetricsBucket {
  /** Epoch milliseconds of its start. */
  readonly start: number;
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly durations: DurationSummary | null;
  readonly modelRuns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface RecordedError {
  readonly id: string;
  /** When it happened last, in epoch milliseconds. */
  readonly at: number;
  /** The code of the error, never its values. */
  readonly code: string;
  readonly times: number;
  /** The language model that failed; null for a render. */
  readonly model: string | null;
}
