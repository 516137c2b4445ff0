import { toMetricRecord, type MetricRecord } from './metricRecord.js';

/** Where records of renders and runs are kept, oldest first. */
export interface MetricsStore {
  add(record: MetricRecord): Promise<void>;
  read(): Promise<readonly MetricRecord[]>;
  clear(): Promise<void>;
}

/** How many records a store keeps; older ones are forgotten. */
export const maxRecords = 10_000;

/** A store that forgets everything with the process. */
export function createMemoryMetricsStore(limit = maxRecords): MetricsStore {
  let records: readonly MetricRecord[] = [];
  return {
    add(record) {
      const kept = toMetricRecord(record);
      if (kept) records = [...records.slice(-(limit - 1)), kept];
      return Promise.resolve();
    },
    read: () => Promise.resolve(records),
    clear() {
      records = [];
      return Promise.resolve();
    },
  };
}
