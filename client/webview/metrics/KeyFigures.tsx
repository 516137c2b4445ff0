import type { JSX } from 'preact';
import type { MetricsReport } from '../../../server/src/protocol/index.js';
import { numberText, t } from '../../l10n/l10n.js';
import { compareCounts, compareDurations, compareShares } from './comparison.js';
import { milliseconds, seconds, share } from './figures.js';

/** The numbers one looks for first, with how they differ from the time before. */
export function KeyFigures({ report }: { readonly report: MetricsReport }): JSX.Element {
  const figures = [...renderFigures(report), ...runFigures(report)];
  return (
    <dl class="kpis num">
      {figures.map((figure) => (
        <Figure key={figure.name} {...figure} />
      ))}
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
}

function renderFigures({ renders, errors, cacheHits, durations, previous }: MetricsReport): FigureProps[] {
  const hits = { part: cacheHits, whole: renders };
  return [
    {
      name: t('Renders'),
      value: numberText(renders),
      ...(previous && { note: compareCounts(renders, previous.renders) }),
    },
    { name: t('Errors'), value: numberText(errors), note: share(errors, renders) },
    {
      name: t('Cache hits'),
      value: share(cacheHits, renders),
      ...(previous && { note: compareShares(hits, { part: previous.cacheHits, whole: previous.renders }) }),
    },
    {
      name: 'p95',
      value: durations === null ? '–' : milliseconds(durations.p95),
      ...(durations && {
        unit: 'ms',
        note: previous?.durations
          ? compareDurations(durations.p95, previous.durations.p95)
          : t('p99 {0} ms', milliseconds(durations.p99)),
      }),
    },
  ];
}

/** Those of language models once there is a run. */
function runFigures({ modelRuns, previous }: MetricsReport): FigureProps[] {
  const { runs, errors, inputTokens, outputTokens, durations } = modelRuns;
  if (runs === 0) return [];
  const failed = errors > 0 ? t('{0} failed', numberText(errors)) : undefined;
  const compared = previous && compareCounts(runs, previous.modelRuns.runs);
  const note = failed ?? compared;
  return [
    { name: t('Model runs'), value: numberText(runs), ...(note && { note }) },
    { name: t('Tokens in'), value: compact(inputTokens) },
    { name: t('Tokens out'), value: compact(outputTokens) },
    {
      name: t('Answer, p95'),
      value: durations === null ? '–' : seconds(durations.p95),
      ...(durations && { unit: 's', note: t('median {0} s', seconds(durations.p50)) }),
    },
  ];
}

function compact(tokens: number): string {
  return numberText(tokens, { notation: 'compact', maximumFractionDigits: 1 });
}

function Figure({ name, value, unit, note }: FigureProps): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {unit !== undefined && <small> {unit}</small>}
      </dd>
      <dd class="sub clip">{note}</dd>
    </div>
  );
}
