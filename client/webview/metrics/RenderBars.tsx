import type { JSX } from 'preact';
import type { MetricsBucket, MetricsReport } from '../../../server/src/protocol/index.js';

const width = 360;
const height = 72;
const gap = 2;

/** Renders over time: one bar a bucket, errors in red at its foot. */
export function RenderBars({ report }: { readonly report: MetricsReport }): JSX.Element {
  const { buckets, renders, errors } = report;
  const most = Math.max(1, ...buckets.map((bucket) => bucket.renders));
  const step = width / Math.max(1, buckets.length);
  return (
    <section class="charts">
      <div class="ch">
        <header>
          <h3>Renders</h3>
          <span class="legend">
            <span>
              <i class="k-ok" />
              Rendered
            </span>
            <span>
              <i class="k-bad" />
              Errors
            </span>
          </span>
        </header>
        <svg
          class="bars"
          role="img"
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          preserveAspectRatio="none"
          aria-label={`${String(renders)} renders, ${String(errors)} errors, at most ${String(most)} at a time`}
        >
          {buckets.map((bucket, index) => (
            <g key={bucket.start}>
              <title>{says(bucket)}</title>
              <rect class="bar" {...bar(index * step, step, bucket.renders / most)} />
              <rect class="bad" {...bar(index * step, step, bucket.errors / most)} />
            </g>
          ))}
          <line class="grid" x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} />
        </svg>
      </div>
    </section>
  );
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function bar(left: number, step: number, part: number): Bar {
  return { x: left + gap / 2, y: height * (1 - part), width: Math.max(1, step - gap), height: height * part };
}

function says(bucket: MetricsBucket): string {
  return `${new Date(bucket.start).toLocaleString()}: ${String(bucket.renders)} renders, ${String(bucket.errors)} errors`;
}
