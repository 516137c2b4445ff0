import { numberText } from '../../l10n/l10n.js';
import uPlot from 'uplot';
import { axisLabel } from './bucketText.js';
import type { ChartColor, ChartSeries } from './chartSeries.js';

/** What one chart shows: the starts of its slices in seconds, and the series over them. */
export interface Plot {
  readonly starts: readonly number[];
  /** Of one slice, in seconds. */
  readonly width: number;
  readonly series: readonly ChartSeries[];
  /** Whether the values are counts, which have no fractions. */
  readonly whole: boolean;
}

/** uPlot's options for a plot, in the colours that the theme has at this moment. */
export function plotOptions(plot: Plot, size: uPlot.Options, onMove: (u: uPlot) => void): uPlot.Options {
  const first = plot.starts[0] ?? 0;
  const last = (plot.starts.at(-1) ?? 0) + plot.width;
  return {
    ...size,
    legend: { show: false },
    padding: [8, 12, 0, 0],
    scales: {
      x: { range: () => [first, last] },
      y: { range: (_, __, max) => [0, top(max, plot.whole)] },
    },
    axes: [timeAxis(), valueAxis(plot.whole)],
    series: [{}, ...plot.series.map(drawn)],
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false }, sync: { key: 'metrics' } },
    hooks: { setCursor: [onMove] },
  };
}

function drawn({ shape, color, dash, alpha }: ChartSeries): uPlot.Series {
  const paint = themeColor(color);
  if (shape === 'bars') {
    const bars = uPlot.paths.bars?.({ size: [0.86, 48], align: 1, gap: 1 });
    const opaque = document.body.classList.contains('vscode-high-contrast') ? 1 : (alpha ?? 1);
    return { ...(bars && { paths: bars }), fill: paint, width: 0, alpha: opaque, points: { show: false } };
  }
  return {
    stroke: paint,
    width: 1.5,
    spanGaps: true,
    points: { size: 5, fill: paint, filter: loneValue },
    ...(dash && { dash }),
  };
}

/** A line through one value alone is nothing to see: it is drawn as a point. */
function loneValue(u: uPlot, series: number, show: boolean): number[] | null {
  const values = u.data[series] ?? [];
  const known = Array.from(values, (value, index) => (typeof value !== 'number' ? [] : [index])).flat();
  return show || known.length === 1 ? known : null;
}

function timeAxis(): uPlot.Axis {
  return {
    ...axis(),
    grid: { show: false },
    size: 22,
    space: 56,
    values: (_, splits, __, ___, step) => splits.map((at) => axisLabel(1000 * at, 1000 * step)),
  };
}

function valueAxis(whole: boolean): uPlot.Axis {
  return {
    ...axis(),
    grid: { stroke: faded(themeColor('lines')), width: 1 },
    size: 40,
    space: 22,
    values: (_, splits) => splits.map((value) => short(value)),
    ...(whole && { incrs: [1, 2, 5].flatMap((step) => powers.map((power) => step * power)).sort(ascending) }),
  };
}

function axis(): uPlot.Axis {
  const font = `11px ${getComputedStyle(document.body).fontFamily}`;
  return { stroke: getComputedStyle(document.body).color, font, ticks: { show: false }, gap: 4 };
}

function top(max: number | null, whole: boolean): number {
  if (max === null || max <= 0) return whole ? 4 : 1;
  return whole ? Math.max(4, max * 1.1) : max * 1.15;
}

function short(value: number): string {
  return numberText(value, { notation: 'compact', maximumFractionDigits: 1 });
}

const powers = Array.from({ length: 9 }, (_, power) => 10 ** power);

function ascending(a: number, b: number): number {
  return a - b;
}

function themeColor(color: ChartColor): string {
  const styles = getComputedStyle(document.documentElement);
  return styles.getPropertyValue(`--vscode-charts-${color}`).trim() || styles.color;
}

/** The grid is there to be looked past. */
function faded(color: string): string {
  return `color-mix(in srgb, ${color} 35%, transparent)`;
}
