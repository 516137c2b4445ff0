import type { JSX } from 'preact';
import type { RenderAnswer, TokenCount } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import { isTooLong, totalSize } from './sizes.js';
import type { GoodRendering } from './shown.js';

interface Props {
  readonly answer: RenderAnswer;
  readonly good: GoodRendering | undefined;
  readonly tokens: TokenCount | undefined;
}

/** Which prompt it is: id, version, state, what it runs on and how long it is. */
export function PreviewHeader({ answer, good, tokens }: Props): JSX.Element {
  const { id, version, changed, status, family, model, outcome } = answer;
  return (
    <header class="pv-h">
      <h1 class="clip">{id}</h1>
      {version !== null && <span class="num">{version}</span>}
      {changed === true && <span class="changed">{t('Changed')}</span>}
      {status !== null && <span class="chip">{status}</span>}
      <span class="grow" />
      <ul class="facts">
        <li class="family">{family}</li>
        {model !== null && <li>{model}</li>}
        {outcome.kind === 'failed' ? (
          <li>{t('not rendered')}</li>
        ) : (
          good && tokens && <Total good={good} tokens={tokens} />
        )}
      </ul>
    </header>
  );
}

function Total({ good, tokens }: Pick<Required<Props>, 'good' | 'tokens'>): JSX.Element | null {
  if (!good || !tokens) return null;
  const { size, sizeTitle } = totalSize(good.messages, tokens);
  const [number = '', unit = ''] = size.split(' ');
  return (
    <li class={isTooLong(tokens) ? 'num too-long' : 'num'} title={sizeTitle}>
      <b>{number}</b> {unit}
    </li>
  );
}
