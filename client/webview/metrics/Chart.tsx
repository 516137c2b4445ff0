import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import type { MetricsBucket } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { bucketLines, bucketTime } from './bucketText.js';
import type { ChartKind } from './chartSeries.js';
import { plotOptions, type Plot } from './plotOptions.js';
import { useTheme } from './useTheme.js';

interface Props {
  readonly kind: ChartKind;
  readonly buckets: readonly MetricsBucket[];
  /** "the last 7 days". */
  readonly range: string;
  /** Epoch milliseconds, where the last slice ends. */
  readonly now: number;
}

const height = 108;

/** A chart over time. The mouse or the arrow keys choose a slice, whose figures are shown and announced. */
export function Chart({ kind, buckets, range, now }: Props): JSX.Element {
  const holder = useRef<HTMLDivElement>(null);
  const drawn = useRef<uPlot>();
  const [chosen, setChosen] = useState<Chosen>();
  const theme = useTheme();
  const width = widthOf(buckets, now);

  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const plot = plotOf(kind, buckets, width);
    const size = { width: Math.max(120, element.clientWidth), height };
    const move = (u: uPlot): void => {
      setChosen(chosenIn(u, plot));
    };
    setChosen(undefined);
    const chart = new uPlot(plotOptions(plot, { ...size, series: [] }, move), dataOf(plot, buckets), element);
    drawn.current = chart;
    const resized = new ResizeObserver(() => {
      chart.setSize({ width: Math.max(120, element.clientWidth), height });
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      chart.destroy();
    };
  }, [kind, buckets, width, theme]);

  const bucket = chosen && buckets[chosen.index];
  return (
    <figure class="ch">
      <header>
        <h3>{kind.title}</h3>
        <span class="legend" aria-hidden="true">
          {kind.series.map(({ name, color, shape }) => (
            <span key={name}>
              <i class={`key ${shape} ${color}`} />
              {name}
            </span>
          ))}
        </span>
      </header>
      <div
        ref={holder}
        class="plot"
        role="img"
        tabIndex={0}
        aria-label={sentence({ kind, buckets, range })}
        onKeyDown={(event) => {
          const chart = drawn.current;
          const to = chart && nextIndex(event.key, chosen?.index, buckets.length);
          if (chart === undefined || to === undefined) return;
          event.preventDefault();
          const { starts, width: slice } = plotOf(kind, buckets, width);
          chart.setCursor({ left: chart.valToPos((starts[to] ?? 0) + slice / 2, 'x'), top: 0 });
        }}
        onBlur={() => {
          drawn.current?.setCursor({ left: -10, top: -10 });
        }}
      >
        {bucket && (
          <div class={chosen.right ? 'tip right' : 'tip'} style={{ left: `${String(chosen.left)}px` }}>
            <b>{bucketTime(bucket.start, width)}</b>
            {bucketLines(bucket).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
        )}
      </div>
      <span class="sr" role="status">
        {bucket && [bucketTime(bucket.start, width), ...bucketLines(bucket)].join('. ')}
      </span>
    </figure>
  );
}

interface Chosen {
  readonly index: number;
  /** Where its figures are shown, in pixels; on its left side when there is no room on the right. */
  readonly left: number;
  readonly right: boolean;
}

/** The slice under the pointer; a chart that only follows another shows its line, not the figures. */
function chosenIn(u: uPlot, { starts, width }: Plot): Chosen | undefined {
  const { left = -1 } = u.cursor;
  const own = u.root.parentElement?.matches(':hover, :focus') ?? false;
  if (left < 0 || !own) return undefined;
  const slice = Math.floor((u.posToVal(left, 'x') - (starts[0] ?? 0)) / width);
  const at = u.over.offsetLeft + left;
  return { index: Math.min(starts.length - 1, Math.max(0, slice)), left: at, right: at > u.width / 2 };
}

function nextIndex(key: string, index: number | undefined, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
      return index === undefined ? 0 : Math.min(last, index + 1);
    case 'ArrowLeft':
      return index === undefined ? last : Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function plotOf(kind: ChartKind, buckets: readonly MetricsBucket[], width: number): Plot {
  const { series, whole } = kind;
  return { series, whole, width: width / 1000, starts: buckets.map(({ start }) => start / 1000) };
}

/** A bar begins where its slice does; a line has its points in the middle. */
function dataOf({ starts, width, series }: Plot, buckets: readonly MetricsBucket[]): uPlot.AlignedData {
  const shift = series.some(({ shape }) => shape === 'line') ? width / 2 : 0;
  return [starts.map((start) => start + shift), ...series.map(({ value }) => buckets.map(value))];
}

/** Of one slice, in milliseconds. */
function widthOf(buckets: readonly MetricsBucket[], now: number): number {
  const [first, second] = buckets;
  if (!first) return 1;
  return Math.max(1, (second?.start ?? now) - first.start);
}

function sentence({ kind, buckets, range }: Pick<Props, 'kind' | 'buckets' | 'range'>): string {
  const most = Math.max(0, ...buckets.map((bucket) => kind.series[0]?.value(bucket) ?? 0));
  return t('{0} in {1}, {2}. The arrow keys step through the times.', kind.title, range, kind.peak(most));
}
