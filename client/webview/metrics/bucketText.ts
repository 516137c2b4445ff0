import type { MetricsBucket } from '../../../server/src/protocol/index.js';
import { languageTag, numberText, t } from '../../l10n/l10n.js';
import { milliseconds } from './figures.js';

const day = 86_400_000;

/** The slice of time in words: "Wed 19 Nov, 12:00–18:00". */
export function bucketTime(start: number, width: number): string {
  const begins = format(start, { weekday: 'short', day: 'numeric', month: 'short' });
  if (width >= day) return begins;
  return `${begins}, ${clock(start)}–${clock(start + width)}`;
}

/** What happened in a slice of time, a line each. */
export function bucketLines(bucket: MetricsBucket): readonly string[] {
  const { renders, errors, durations, modelRuns, inputTokens, outputTokens } = bucket;
  const lines = [[rendersText(renders), errorsText(errors)].join(', ')];
  if (durations)
    lines.push(t('median {0}, p95 {1} ms', milliseconds(durations.p50), milliseconds(durations.p95)));
  if (modelRuns > 0) {
    const tokens = [numberText(inputTokens), numberText(outputTokens)];
    lines.push(
      modelRuns === 1
        ? t('1 model run: {0} tokens in, {1} out', ...tokens)
        : t('{0} model runs: {1} tokens in, {2} out', numberText(modelRuns), ...tokens),
    );
  }
  return lines;
}

/** The label of a moment on the axis, where the next label is so many milliseconds away. */
export function axisLabel(at: number, step: number): string {
  return step >= day ? format(at, { weekday: 'short', day: 'numeric' }) : clock(at);
}

function rendersText(count: number): string {
  return count === 1 ? t('1 render') : t('{0} renders', numberText(count));
}

function errorsText(count: number): string {
  return count === 1 ? t('1 error') : t('{0} errors', numberText(count));
}

function clock(at: number): string {
  return format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** British English puts the day before the month, as the sentences of the page do. */
function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const tag = languageTag();
  return new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, options).format(at);
}
