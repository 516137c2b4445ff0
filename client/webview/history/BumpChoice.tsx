import type { JSX } from 'preact';
import type { PromptHistory } from '../../../server/src/protocol/index.js';
import { t } from '../../l10n/l10n.js';
import type { Draft } from './panel.js';

const choices = [
  ['patch', t('Patch')],
  ['minor', t('Minor')],
  ['major', t('Major')],
] as const;

interface Props {
  readonly next: NonNullable<PromptHistory['next']>;
  readonly chosen: NonNullable<Draft['bump']>;
  readonly onChoose: (bump: NonNullable<Draft['bump']>) => void;
}

/** Which part of the version number to raise, each with the version it makes. */
export function BumpChoice({ next, chosen, onChoose }: Props): JSX.Element {
  return (
    <div class="seg bump" role="radiogroup" aria-label={t('Version bump')}>
      {choices.map(([bump, label]) => (
        <label key={bump} class={bump === chosen ? 'on' : ''}>
          <input
            class="sr"
            type="radio"
            name="bump"
            checked={bump === chosen}
            onChange={() => {
              onChoose(bump);
            }}
          />
          {label}
          <span class="num">{next[bump]}</span>
        </label>
      ))}
    </div>
  );
}
