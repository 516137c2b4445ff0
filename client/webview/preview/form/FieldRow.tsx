import type { JSX } from 'preact';
import type { InputField } from '../../../../server/src/protocol/index.js';
import { t } from '../../../l10n/l10n.js';
import { Icon } from '../../shared/Icon.js';
import { IconButton } from '../../shared/IconButton.js';
import { fieldText } from '../fieldText.js';
import { shownType } from '../shownType.js';
import { controlId, glyphs, labelOf, titleOf, type FieldProps } from './field.js';
import { ListField } from './ListField.js';
import { MapField } from './MapField.js';
import { Problem } from './Problem.js';
import { ValueControl } from './ValueControl.js';

/** One variable of the form, or one field of a map: its name and what takes its value. */
export function FieldRow(props: FieldProps): JSX.Element {
  const { field, path, value, context } = props;
  const type = shownType(field.type, value);
  if (type.kind === 'list') return <ListField {...props} type={type} />;
  if (type.kind === 'map') return <MapField {...props} type={type} />;
  const id = controlId(path);
  const problem = context.problemAt(path);
  const clears = !field.required && value !== undefined;
  const tall = (type.kind === 'string' || type.kind === 'any') && isLong(fieldText(value));
  return (
    <div class={tall ? 'field tall' : 'field'}>
      <label class="lab" for={id} title={titleOf(field)}>
        <Icon name={glyphs[type.kind]} />
        <span class="clip">{field.name}</span>
        {field.required && (
          <span class="req" aria-hidden="true">
            *
          </span>
        )}
      </label>
      <div class={clears ? 'ctl clears' : 'ctl'}>
        <ValueControl
          type={type}
          id={id}
          label={labelOf(path.join('.'), field)}
          value={value}
          placeholder={placeholderOf(field)}
          standard={field.default}
          problem={problem}
          onValue={(changed) => {
            context.change(path, changed);
          }}
        />
        {clears && (
          <IconButton
            icon="close"
            label={t('Clear {0}', path.join('.'))}
            onClick={() => {
              context.change(path, undefined);
            }}
          />
        )}
        <Problem id={id} problem={problem} />
      </div>
    </div>
  );
}

function placeholderOf(field: InputField): string {
  const shown = fieldText(field.default);
  return shown === '' ? field.type.label : t('{0} (default)', shown);
}

function isLong(text: string): boolean {
  return text.includes('\n') || text.length > 22;
}
