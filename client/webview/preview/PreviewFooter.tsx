import type { JSX } from 'preact';
import type { RenderAnswer } from '../../../server/src/protocol/index.js';
import { Icon } from '../shared/Icon.js';

interface Props {
  readonly outcome: RenderAnswer['outcome'];
  readonly locked: boolean;
}

/** One line below the output: how long it took, what is missing, which prompt the panel follows. */
export function PreviewFooter({ outcome, locked }: Props): JSX.Element {
  return (
    <footer class="pv-f">
      {outcome.kind === 'rendered' ? (
        <>
          <span class="num" role="status">
            Rendered in {duration(outcome.durationMs)}
          </span>
          {outcome.warnings.length > 0 && (
            <span class="warn clip" title={outcome.warnings.join('\n')}>
              <Icon name="warning" />
              <span class="clip">{summary(outcome.warnings)}</span>
            </span>
          )}
        </>
      ) : (
        <span class="bad">
          <Icon name="error" />
          Not rendered
        </span>
      )}
      <span class="grow" />
      <span>{locked ? 'Locked to this prompt' : 'Follows the editor'}</span>
    </footer>
  );
}

function duration(ms: number): string {
  return ms < 1 ? 'less than 1 ms' : `${String(Math.round(ms))} ms`;
}

function summary(warnings: readonly string[]): string {
  const [first = ''] = warnings;
  return warnings.length === 1 ? first : `${first} And ${String(warnings.length - 1)} more.`;
}
