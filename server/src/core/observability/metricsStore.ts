import { toRenderRecord, type RenderRecord } from './renderRecord.js';

/** Where render records are kept, oldest first. */
export interface MetricsStore {
  add(record: RenderRecord): Promise<void>;
  read(): Promise<readonly RenderRecord[]>;
  clear(): Promise<void>;
}

/** How many records a store keeps; older ones are forgotten. */
export const maxRecords = 10_000;

/** A store that forgets everything with the process. */
export function createMemoryMetricsStore(limit = maxRecords): MetricsStore {
  let records: readonly RenderRecord[] = [];
  return {
    add(record) {
      const kept = toRenderRecord(record);
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
