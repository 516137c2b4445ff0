import type { JSX } from 'preact';
import { t } from '../../../l10n/l10n.js';
import { Icon } from '../../shared/Icon.js';
import type { InputSets, SetAct } from '../messages.js';

interface Props {
  readonly sets: InputSets;
  readonly onSet: (act: SetAct, name: string | null) => void;
}

/** The list of saved inputs; the last row stands for none of them. */
export function SetChoice({ sets: { names, chosen, edited }, onSet }: Props): JSX.Element {
  const title = (name: string, current: boolean): string =>
    current && edited ? t('{0} (edited)', name) : name;
  return (
    <div class="set">
      <span class="sel">
        <select
          aria-label={t('Input set')}
          value={chosen ?? ''}
          onChange={(event) => {
            const name = event.currentTarget.value;
            onSet('choose', name === '' ? null : name);
          }}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {title(name, name === chosen)}
            </option>
          ))}
          <option value="">{title(t('Schema defaults'), chosen === null)}</option>
        </select>
        <Icon name="chevron-down" />
      </span>
    </div>
  );
}
