import type { MetricsSummary } from '../core/index.js';

/** The figures of each prompt as CSV by RFC 4180, milliseconds as they were measured; without a figure, nothing. */
export function metricsCsv({ prompts }: MetricsSummary): string {
  const head = ['prompt', 'renders', 'errors', 'cache_hits', 'p50_ms', 'p95_ms', 'p99_ms'];
  const rows = prompts.map(({ id, renders, errors, cacheHits, durations }) => [
    cell(id),
    renders,
    errors,
    cacheHits,
    durations?.p50 ?? '',
    durations?.p95 ?? '',
    durations?.p99 ?? '',
  ]);
  return [head, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** A spreadsheet takes a text that begins like a formula for one; an apostrophe before it makes it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
