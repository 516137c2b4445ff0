export * from './audit/index.js';
export type { DurationFigures, Figures, ModelRunFigures, RenderFigures } from './metricFigures.js';
export { toMetricRecord, type MetricRecord } from './metricRecord.js';
export {
  summarizeMetrics,
  type MetricsRange,
  type MetricsSummary,
  type ModelFigures,
  type PromptFigures,
} from './metrics.js';
export { metricsCsv } from './metricsCsv.js';
export { createMemoryMetricsStore, maxRecords, type MetricsStore } from './metricsStore.js';
export type { ModelRunRecord } from './modelRunRecord.js';
export type { ErrorRecord } from './recentErrors.js';
export type { RenderRecord } from './renderRecord.js';
export type { TimeBucket } from './timeBuckets.js';
export type {
  CacheEvent,
  Observer,
  ObserverEvents,
  PluginEvent,
  PromptEvent,
  RenderCompleted,
  RenderEvent,
  RenderFailed,
} from './observer.js';
export { Observers } from './observers.js';
export { logObserver, type LogEntry } from './logObserver.js';
export { traceObserver, type SpanAttributes, type Tracer, type TraceSpan } from './traceObserver.js';
