import type { JSX } from 'preact';
import type { RecordedError } from '../../../server/src/protocol/index.js';
import { Icon } from '../shared/Icon.js';
import { relativeTime } from '../shared/relativeTime.js';

interface Props {
  readonly errors: readonly RecordedError[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The latest renders that failed, newest first. */
export function ErrorList({ errors, now }: Props): JSX.Element | null {
  if (errors.length === 0) return null;
  return (
    <section>
      <header class="sec">
        <h2>Errors</h2>
        <span class="muted num">{errors.length}</span>
      </header>
      <ul class="errs" aria-label="Errors">
        {errors.map((error, index) => (
          <li key={index}>
            <span class="e1">
              <Icon name="error" />
              <b class="clip">{error.id}</b>
              <span class="grow" />
              <time class="muted num" title={new Date(error.at).toLocaleString()}>
                {relativeTime(error.at, now)}
              </time>
            </span>
            <span class="e2 clip">{error.code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
