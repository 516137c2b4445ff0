import type { JSX } from 'preact';
import type { MetricsReport } from '../../../server/src/protocol/index.js';
import { milliseconds, share } from './figures.js';

/** The four numbers one looks for first. */
export function KeyFigures({ report }: { readonly report: MetricsReport }): JSX.Element {
  const { renders, errors, cacheHits, durations } = report;
  return (
    <dl class="kpis num">
      <Figure name="Renders" value={renders.toLocaleString()} />
      <Figure name="Errors" value={errors.toLocaleString()} note={share(errors, renders)} />
      <Figure name="Cache hits" value={share(cacheHits, renders)} />
      <Figure
        name="p95"
        value={durations === null ? '–' : milliseconds(durations.p95)}
        {...(durations !== null && { unit: 'ms', note: `median ${milliseconds(durations.p50)} ms` })}
      />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
}

function Figure({ name, value, unit, note }: FigureProps): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {unit !== undefined && <small> {unit}</small>}
      </dd>
      <dd class="sub">{note}</dd>
    </div>
  );
}
