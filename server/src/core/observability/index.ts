export {
  summarizeMetrics,
  type DurationPercentiles,
  type ErrorRecord,
  type MetricsRange,
  type MetricsSummary,
  type PromptFigures,
  type TimeBucket,
} from './metrics.js';
export { createMemoryMetricsStore, maxRecords, type MetricsStore } from './metricsStore.js';
export { toRenderRecord, type RenderRecord } from './renderRecord.js';
export type {
  CacheEvent,
  Observer,
  ObserverEvents,
  PluginEvent,
  RenderCompleted,
  RenderEvent,
  RenderFailed,
} from './observer.js';
export { Observers } from './observers.js';
