import type { JSX } from 'preact';
import type { InputProblem, RenderAnswer, TokenCount } from '../../../server/src/protocol/index.js';
import { Icon } from '../shared/Icon.js';
import { dollars } from './sizes.js';

interface Props {
  readonly answer: RenderAnswer;
  readonly tokens: TokenCount | undefined;
  readonly locked: boolean;
}

/** One line below the output: how long it took, what is wrong with the inputs, which prompt the panel follows. */
export function PreviewFooter({ answer: { outcome, problems }, tokens, locked }: Props): JSX.Element {
  const of = (kind: InputProblem['kind']) => problems.filter((problem) => problem.kind === kind);
  return (
    <footer class="pv-f num">
      {outcome.kind === 'rendered' ? (
        <span role="status">Rendered in {duration(outcome.durationMs)}</span>
      ) : (
        <span class="bad">
          <Icon name="error" />
          Not rendered
        </span>
      )}
      {outcome.kind === 'rendered' && (tokens?.cost ?? 0) > 0 && (
        <span class="cost" title="To send it once, at the price of the table; answers cost more.">
          {dollars(tokens?.cost ?? 0)}
        </span>
      )}
      <Count
        problems={of('wrong')}
        icon="error"
        one="input does not match its type"
        many="inputs do not match their types"
      />
      <Count problems={of('missing')} icon="warning" one="input is missing" many="inputs are missing" />
      <Count problems={of('unused')} icon="circle-slash" one="input is not used" many="inputs are not used" />
      <span class="grow" />
      <span class="follows">{locked ? 'Locked to this prompt' : 'Follows the editor'}</span>
    </footer>
  );
}

interface CountProps {
  readonly problems: readonly InputProblem[];
  readonly icon: 'error' | 'warning' | 'circle-slash';
  readonly one: string;
  readonly many: string;
}

function Count({ problems, icon, one, many }: CountProps): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <span class={icon === 'error' ? 'bad' : 'warn'} title={problems.map(({ message }) => message).join('\n')}>
      <Icon name={icon} />
      <span class="clip">
        {problems.length} {problems.length === 1 ? one : many}
      </span>
    </span>
  );
}

function duration(ms: number): string {
  return ms < 1 ? 'less than 1 ms' : `${String(Math.round(ms))} ms`;
}
