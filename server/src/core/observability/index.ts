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
