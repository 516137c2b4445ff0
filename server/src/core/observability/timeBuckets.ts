import { renderFigures, runFigures, type DurationFigures } from './metricFigures.js';
import type { MetricRecord } from './metricRecord.js';

/** A slice of time with what happened in it. */
export interface TimeBucket {
  /** Epoch milliseconds of its start. */
  readonly start: number;
  readonly renders: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly durations: DurationFigures | null;
  readonly modelRuns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Cuts the time from `start` to `end` into equal slices, oldest first; `end` belongs to the last of them. */
export function timeBuckets(
  records: readonly MetricRecord[],
  { start, end, slices }: { readonly start: number; readonly end: number; readonly slices: number },
): readonly TimeBucket[] {
  const width = Math.max(1, (end - start) / slices);
  const contents = Array.from({ length: slices }, (): MetricRecord[] => []);
  for (const record of records)
    contents[Math.min(slices - 1, Math.floor((record.at - start) / width))]?.push(record);
  return contents.map((content, index) => bucketOf(content, start + index * width));
}

function bucketOf(records: readonly MetricRecord[], start: number): TimeBucket {
  const renders = renderFigures(records.flatMap((record) => ('kind' in record ? [] : [record])));
  const runs = runFigures(records.flatMap((record) => ('kind' in record ? [record] : [])));
  return {
    start,
    renders: renders.renders,
    errors: renders.errors,
    cacheHits: renders.cacheHits,
    durations: renders.durations,
    modelRuns: runs.runs,
    inputTokens: runs.inputTokens,
    outputTokens: runs.outputTokens,
  };
}
