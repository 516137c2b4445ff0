import type { MetricsBucket } from '../../../server/src/protocol/index.js';
import { numberText, t } from '../../l10n/l10n.js';

/** The colours of VS Code's themes for charts. */
export type ChartColor = 'blue' | 'red' | 'purple' | 'green' | 'lines';

/** One series of a chart; bars of a later series stand before those of an earlier one. */
export interface ChartSeries {
  readonly name: string;
  readonly color: ChartColor;
  readonly shape: 'bars' | 'line';
  readonly dash?: number[];
  /** 0 to 1; in high contrast bars are opaque. */
  readonly alpha?: number;
  readonly value: (bucket: MetricsBucket) => number | null;
}

/** A chart over the slices of time. */
export interface ChartKind {
  readonly title: string;
  readonly series: readonly ChartSeries[];
  readonly whole: boolean;
  /** What is said of the highest value: "at most 145 renders". */
  readonly peak: (most: number) => string;
}

/** How many renders there were, those that failed in red at the foot of each bar. */
export const renderChart: ChartKind = {
  title: t('Renders'),
  whole: true,
  peak: (most) => t('at most {0} at a time', numberText(most)),
  series: [
    { name: t('Rendered'), color: 'blue', shape: 'bars', alpha: 0.8, value: ({ renders }) => renders },
    { name: t('Errors'), color: 'red', shape: 'bars', value: ({ errors }) => errors },
  ],
};

/** How long rendering took: the usual, and the slowest twentieth. */
export const durationChart: ChartKind = {
  title: t('Render time in ms'),
  whole: false,
  peak: (most) => t('p95 at most {0} milliseconds', numberText(most, { maximumFractionDigits: 1 })),
  series: [
    { name: 'p95', color: 'purple', shape: 'line', value: ({ durations }) => durations?.p95 ?? null },
    {
      name: t('Median'),
      color: 'green',
      shape: 'line',
      dash: [4, 3],
      value: ({ durations }) => durations?.p50 ?? null,
    },
  ],
};

/** The tokens of the runs by language models: what went in on what came out. */
export const tokenChart: ChartKind = {
  title: t('Tokens of model runs'),
  whole: true,
  peak: (most) => t('at most {0} at a time', numberText(most)),
  series: [
    {
      name: t('Output'),
      color: 'green',
      shape: 'bars',
      alpha: 0.8,
      value: ({ inputTokens, outputTokens }) => inputTokens + outputTokens,
    },
    { name: t('Input'), color: 'blue', shape: 'bars', value: ({ inputTokens }) => inputTokens },
  ],
};
