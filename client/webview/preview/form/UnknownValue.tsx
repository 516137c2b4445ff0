import type { JSX } from 'preact';
import { t } from '../../../l10n/l10n.js';
import { IconButton } from '../../shared/IconButton.js';
import type { Path } from '../valuesAt.js';
import { controlId, type FieldContext } from './field.js';
import { Problem } from './Problem.js';
import { ValueControl } from './ValueControl.js';

interface Props {
  readonly name: string;
  readonly path?: Path;
  readonly value: unknown;
  readonly context: FieldContext;
}

/** A value that no type describes: text, or JSON for lists and maps. It can be taken away. */
export function UnknownValue({ name, path = [name], value, context }: Props): JSX.Element {
  const id = controlId(path);
  const problem = context.problemAt(path);
  return (
    <div class="field">
      <label class="lab" for={id}>
        <span class="clip">{name}</span>
      </label>
      <div class="ctl clears">
        <ValueControl
          type={{ kind: 'any', label: 'any' }}
          id={id}
          label={path.join('.')}
          value={value}
          placeholder=""
          problem={problem}
          onValue={(changed) => {
            context.change(path, changed ?? '');
          }}
        />
        <IconButton
          icon="close"
          label={t('Remove {0}', path.join('.'))}
          onClick={() => {
            context.change(path, undefined);
          }}
        />
        <Problem id={id} problem={problem} />
      </div>
    </div>
  );
}
