import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { InputField } from '../../../server/src/protocol/index.js';
import { Icon, type IconName } from '../shared/Icon.js';
import { fieldText, readField } from './fieldText.js';

const glyphs: Readonly<Record<InputField['type'], IconName>> = {
  string: 'symbol-string',
  integer: 'symbol-numeric',
  number: 'symbol-numeric',
  boolean: 'symbol-string',
  enum: 'symbol-enum',
  list: 'symbol-array',
  map: 'symbol-object',
  any: 'symbol-string',
};

interface Props {
  readonly field: InputField;
  readonly value: unknown;
  readonly onChange: (name: string, value: unknown) => void;
}

/** One variable of the form; what does not fit its type is said at the field and not sent. */
export function InputRow({ field, value, onChange }: Props): JSX.Element {
  const [text, setText] = useState(fieldText(value));
  const reading = readField(field.type, text);
  const problem = reading.kind === 'problem' ? reading.message : undefined;

  useEffect(() => {
    // A value set from outside replaces the text; one that the text already means does not move the cursor.
    const read = readField(field.type, text);
    const meant = read.kind === 'value' ? read.value : undefined;
    if (read.kind !== 'problem' && fieldText(meant) !== fieldText(value)) setText(fieldText(value));
  }, [value]);

  const change = (changed: string): void => {
    setText(changed);
    const read = readField(field.type, changed);
    if (read.kind !== 'problem') onChange(field.name, read.kind === 'value' ? read.value : undefined);
  };
  const id = `input-${field.name}`;
  if (field.type === 'boolean') return <Flag field={field} id={id} value={value} onChange={onChange} />;
  const tall = field.type !== 'enum' && (text.includes('\n') || text.length > 28);
  return (
    <div class={tall ? 'field tall' : 'field'}>
      <label class="lab" for={id} title={title(field)}>
        <Icon name={glyphs[field.type]} />
        <span class="clip">{field.name}</span>
        {field.required && <span class="req">*</span>}
      </label>
      <div>
        <Control field={field} id={id} text={text} problem={problem} onText={change} />
        {problem !== undefined && (
          <p class="err" id={`${id}-error`}>
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

interface ControlProps {
  readonly field: InputField;
  readonly id: string;
  readonly text: string;
  readonly problem: string | undefined;
  readonly onText: (text: string) => void;
}

function Control({ field, id, text, problem, onText }: ControlProps): JSX.Element {
  const naming = {
    id,
    'aria-label': `${field.name}, ${field.typeLabel}${field.required ? ', required' : ''}`,
  };
  if (field.type === 'enum') {
    return (
      <span class="sel">
        <select
          {...naming}
          value={text}
          onChange={(event) => {
            onText(event.currentTarget.value);
          }}
        >
          <option value="">{placeholder(field)}</option>
          {field.options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    );
  }
  return (
    <textarea
      {...naming}
      class="in"
      rows={Math.min(12, Math.max(1, text.split('\n').length, Math.ceil(text.length / 34)))}
      placeholder={placeholder(field)}
      aria-invalid={problem !== undefined}
      aria-describedby={problem === undefined ? undefined : `${id}-error`}
      value={text}
      onInput={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  );
}

interface FlagProps extends Props {
  readonly id: string;
}

function Flag({ field, id, value, onChange }: FlagProps): JSX.Element {
  return (
    <label class="check bool" for={id} title={title(field)}>
      <input
        id={id}
        type="checkbox"
        checked={value === undefined ? field.default === true : value === true}
        onChange={(event) => {
          onChange(field.name, event.currentTarget.checked);
        }}
      />
      {field.name}
    </label>
  );
}

function placeholder(field: InputField): string {
  const shown = fieldText(field.default);
  return shown === '' ? field.typeLabel : `${shown} (default)`;
}

function title(field: InputField): string {
  return field.description === null ? field.typeLabel : `${field.typeLabel}. ${field.description}`;
}
