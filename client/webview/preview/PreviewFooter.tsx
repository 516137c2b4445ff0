import type { JSX } from 'preact';
import type { InputProblem, RenderAnswer, TokenCount } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
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
        <span role="status">{t('Rendered in {0}', duration(outcome.durationMs))}</span>
      ) : (
        <span class="bad">
          <Icon name="error" />
          {t('Not rendered')}
        </span>
      )}
      {outcome.kind === 'rendered' && (tokens?.cost ?? 0) > 0 && (
        <span class="cost" title={t('To send it once, at the price of the table; answers cost more.')}>
          {dollars(tokens?.cost ?? 0)}
        </span>
      )}
      <Count
        problems={of('wrong')}
        icon="error"
        text={(n) =>
          n === 1 ? t('1 input does not match its type') : t('{0} inputs do not match their types', n)
        }
      />
      <Count
        problems={of('missing')}
        icon="warning"
        text={(n) => (n === 1 ? t('1 input is missing') : t('{0} inputs are missing', n))}
      />
      <Count
        problems={of('unused')}
        icon="circle-slash"
        text={(n) => (n === 1 ? t('1 input is not used') : t('{0} inputs are not used', n))}
      />
      <span class="grow" />
      <span class="follows">{locked ? t('Locked to this prompt') : t('Follows the editor')}</span>
    </footer>
  );
}

interface CountProps {
  readonly problems: readonly InputProblem[];
  readonly icon: 'error' | 'warning' | 'circle-slash';
  readonly text: (count: number) => string;
}

function Count({ problems, icon, text }: CountProps): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <span class={icon === 'error' ? 'bad' : 'warn'} title={problems.map(({ message }) => message).join('\n')}>
      <Icon name={icon} />
      <span class="clip">{text(problems.length)}</span>
    </span>
  );
}

function duration(ms: number): string {
  return ms < 1 ? t('less than 1 ms') : t('{0} ms', Math.round(ms));
}
