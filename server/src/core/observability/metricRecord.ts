import { toModelRunRecord, type ModelRunRecord } from './modelRunRecord.js';
import { toRenderRecord, type RenderRecord } from './renderRecord.js';

/** Whatever is remembered for the metrics; a render is the one without a kind. */
export type MetricRecord = RenderRecord | ModelRunRecord;

/** The record with its known fields only; undefined when the value is none. */
export function toMetricRecord(value: unknown): MetricRecord | undefined {
  const hasKind = typeof value === 'object' && value !== null && 'kind' in value;
  return hasKind ? toModelRunRecord(value) : toRenderRecord(value);
}
