import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Icon } from '../shared/Icon.js';
import type { Host } from '../shared/host.js';
import { ErrorList } from './ErrorList.js';
import { KeyFigures } from './KeyFigures.js';
import { NothingRecorded } from './NothingRecorded.js';
import { PromptTable } from './PromptTable.js';
import { RenderBars } from './RenderBars.js';
import type { FromMetrics, ToMetrics } from './messages.js';
import { rangeName, ranges } from './ranges.js';

interface Props {
  readonly host: Host<ToMetrics, FromMetrics>;
}

/** The metrics page: how the prompts were rendered on this machine. */
export function Metrics({ host }: Props): JSX.Element {
  const [shown, setShown] = useState<ToMetrics>();
  useLayoutEffect(() => {
    host.receive(setShown);
  }, [host]);
  if (!shown) return <p class="empty muted">Reading the records…</p>;
  const { report, lastMs } = shown;
  return (
    <main class="metrics" aria-label="Metrics">
      <div class="bar-t">
        <div class="seg" role="radiogroup" aria-label="Range">
          {ranges.map((range) => (
            <label key={range.label} class={range.lastMs === lastMs ? 'on' : ''}>
              <input
                class="sr"
                type="radio"
                name="range"
                checked={range.lastMs === lastMs}
                onChange={() => {
                  host.send({ kind: 'range', lastMs: range.lastMs });
                }}
              />
              {range.label}
            </label>
          ))}
        </div>
      </div>
      {report.renders === 0 && report.errors === 0 ? (
        <NothingRecorded recording={report.recording} range={rangeName(lastMs)} host={host} />
      ) : (
        <>
          <KeyFigures report={report} />
          <RenderBars report={report} />
          <div class="two">
            <PromptTable prompts={report.prompts} />
            <ErrorList errors={report.recentErrors} now={Date.now()} />
          </div>
        </>
      )}
      <footer class="local">
        <Icon name="lock" />
        <span>Nothing leaves this machine.</span>
        <span class="kept">Kept without texts or values.</span>
        <span class="grow" />
        <button
          type="button"
          class="link"
          onClick={() => {
            host.send({ kind: 'reset' });
          }}
        >
          Reset…
        </button>
      </footer>
    </main>
  );
}
