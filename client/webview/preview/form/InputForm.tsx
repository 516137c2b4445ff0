import type { JSX } from 'preact';
import type { InputField, InputProblem } from '../../../../server/src/protocol/index.js';
import { t } from '../../../l10n/l10n.js';
import { IconButton } from '../../shared/IconButton.js';
import type { InputSets, SetAct, Values } from '../messages.js';
import { changeAt } from '../valuesAt.js';
import type { FieldContext } from './field.js';
import { FieldRow } from './FieldRow.js';
import { JsonValues } from './JsonValues.js';
import { SetChoice } from './SetChoice.js';
import { UnknownValue } from './UnknownValue.js';

interface Props {
  readonly fields: readonly InputField[];
  readonly values: Values;
  readonly problems: readonly InputProblem[];
  readonly sets: InputSets;
  readonly json: boolean;
  readonly onChange: (values: Values) => void;
  readonly onSet: (act: SetAct, name: string | null) => void;
}

/** The form for the prompt's variables, in the order of their declaration. */
export function InputForm({ fields, values, problems, sets, json, onChange, onSet }: Props): JSX.Element {
  const context: FieldContext = {
    Row: FieldRow,
    change: (path, value) => {
      onChange(changeAt(values, path, value));
    },
    problemAt: (path) => problems.find((problem) => problem.path.join('\0') === path.join('\0')),
  };
  const known = new Set(fields.map(({ name }) => name));
  const others = Object.keys(values).filter((name) => !known.has(name));
  return (
    <aside class="inputs" aria-label={t('Inputs')}>
      <header class="in-h">
        <h2>{t('Inputs')}</h2>
        <span class="grow" />
        <div class="ibs" role="toolbar" aria-label={t('Input actions')}>
          <IconButton
            icon="save"
            label={t('Save input set (Ctrl+S)')}
            onClick={() => {
              onSet('save', null);
            }}
          />
          <IconButton
            icon="discard"
            label={sets.chosen === null ? t('Reset to defaults') : t('Reset to saved set')}
            onClick={() => {
              onSet('reset', null);
            }}
          />
          <IconButton
            icon="ellipsis"
            label={t('More actions…')}
            onClick={() => {
              onSet('more', null);
            }}
          />
        </div>
      </header>
      <SetChoice sets={sets} onSet={onSet} />
      {json ? (
        <JsonValues values={values} onChange={onChange} />
      ) : fields.length === 0 && others.length === 0 ? (
        <p class="empty muted">{t('This prompt has no variables.')}</p>
      ) : (
        <form
          class="fields"
          onSubmit={(event) => {
            event.preventDefault();
          }}
        >
          {fields.map((field) => (
            <FieldRow
              key={field.name}
              field={field}
              path={[field.name]}
              value={values[field.name]}
              context={context}
            />
          ))}
          {others.map((name) => (
            <UnknownValue key={name} name={name} value={values[name]} context={context} />
          ))}
        </form>
      )}
    </aside>
  );
}
