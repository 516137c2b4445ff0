import type { JSX } from 'preact';
import type { Host } from '../shared/host.js';
import type { FromMetrics, ToMetrics } from './messages.js';

interface Props {
  readonly recording: boolean;
  readonly range: string;
  readonly host: Host<ToMetrics, FromMetrics>;
}

/** What stands where there are no figures, with the way to get some. */
export function NothingRecorded({ recording, range, host }: Props): JSX.Element {
  return recording ? (
    <section class="none">
      <h2 class="strong">No renders in {range}</h2>
      <p>Each preview is counted here, without its text.</p>
      <button
        type="button"
        class="btn"
        onClick={() => {
          host.send({ kind: 'openPreview' });
        }}
      >
        Open Preview
      </button>
    </section>
  ) : (
    <section class="none">
      <h2 class="strong">Recording is off</h2>
      <p>Turn recording on to count renders on this machine.</p>
      <button
        type="button"
        class="btn second"
        onClick={() => {
          host.send({ kind: 'turnOn' });
        }}
      >
        Turn On
      </button>
    </section>
  );
}
