import type { JSX } from 'preact';
import { Icon } from '../../shared/Icon.js';
import type { InputSets, SetAct } from '../messages.js';

interface Props {
  readonly sets: InputSets;
  readonly onSet: (act: SetAct, name: string | null) => void;
}

/** The list of saved inputs; the last row stands for none of them. */
export function SetChoice({ sets: { names, chosen, edited }, onSet }: Props): JSX.Element {
  const title = (name: string, current: boolean): string => (current && edited ? `${name} (edited)` : name);
  return (
    <div class="set">
      <span class="sel">
        <select
          aria-label="Input set"
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
          <option value="">{title('Schema defaults', chosen === null)}</option>
        </select>
        <Icon name="chevron-down" />
      </span>
    </div>
  );
}
