import { isError } from './metricFigures.js';
import type { MetricRecord } from './metricRecord.js';

/** A failure of a prompt, told once however often it happened. */
export interface ErrorRecord {
  readonly id: string;
  /** When it happened last, in epoch milliseconds. */
  readonly at: number;
  readonly code: string;
  readonly times: number;
  /** The language model that failed; null for a render. */
  readonly model: string | null;
}

const maxErrors = 20;

/** The failures, the newest first, twenty at most. */
export function recentErrors(records: readonly MetricRecord[]): readonly ErrorRecord[] {
  const errors = new Map<string, ErrorRecord>();
  for (const record of records) {
    if (!isError(record)) continue;
    const { id, at, outcome: code } = record;
    const model = 'kind' in record ? record.model : null;
    const name = JSON.stringify([id, code, model]);
    const known = errors.get(name);
    errors.set(name, { id, at: Math.max(at, known?.at ?? 0), code, times: (known?.times ?? 0) + 1, model });
  }
  return [...errors.values()].sort((a, b) => b.at - a.at).slice(0, maxErrors);
}
