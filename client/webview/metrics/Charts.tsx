import type { JSX } from 'preact';
import type { MetricsReport } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { Chart } from './Chart.js';
import { durationChart, renderChart, tokenChart } from './chartSeries.js';

interface Props {
  readonly report: MetricsReport;
  readonly range: string;
  readonly now: number;
}

/** The charts over time; that of the tokens once a language model has run. */
export function Charts({ report, range, now }: Props): JSX.Element {
  const kinds =
    report.modelRuns.runs > 0 ? [renderChart, durationChart, tokenChart] : [renderChart, durationChart];
  return (
    <section class="charts" aria-label={t('Over time')}>
      {kinds.map((kind) => (
        <Chart key={kind.title} kind={kind} buckets={report.buckets} range={range} now={now} />
      ))}
    </section>
  );
}
