import type { MetricsSummary } from './metrics.js';

/** The figures of each prompt as CSV by RFC 4180, milliseconds as they were measured; without a figure, nothing. */
export function metricsCsv({ prompts }: Pick<MetricsSummary, 'prompts'>): string {
  const rows = prompts.map(({ id, renders, errors, cacheHits, durations, tokens, modelRuns }) => [
    cell(id),
    renders,
    errors,
    cacheHits,
    durations?.p50 ?? '',
    durations?.p95 ?? '',
    durations?.p99 ?? '',
    tokens,
    modelRuns.runs,
    modelRuns.errors,
    modelRuns.inputTokens,
    modelRuns.outputTokens,
  ]);
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

const columns = [
  'prompt',
  'renders',
  'errors',
  'cache_hits',
  'p50_ms',
  'p95_ms',
  'p99_ms',
  'tokens',
  'model_runs',
  'model_errors',
  'input_tokens',
  'output_tokens',
];

/** A spreadsheet takes a text that begins like a formula for one; an apostrophe before it makes it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
