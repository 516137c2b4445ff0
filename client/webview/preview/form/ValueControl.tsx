import type { AriaAttributes, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { InputProblem, InputType } from '../../../../server/src/protocol/index.js';
import { Icon } from '../../shared/Icon.js';
import { fieldText, readField } from '../fieldText.js';
import { Problem } from './Problem.js';

interface Props {
  readonly type: InputType;
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly placeholder: string;
  /** What it is when nothing is given. */
  readonly standard?: unknown;
  readonly problem: InputProblem | undefined;
  readonly onValue: (value: unknown) => void;
}

/** Takes one value that is no list and no map. */
export function ValueControl(props: Props): JSX.Element {
  if (props.type.kind === 'boolean') return <Flag {...props} />;
  if (props.type.kind === 'enum') return <Choice {...props} options={props.type.options} />;
  return <Text {...props} />;
}

/** Three states: not given, true, false; a box would not tell "not given" from false. */
function Flag({ id, label, value, placeholder, standard, problem, onValue }: Props): JSX.Element {
  return (
    <label class="check bool">
      <input
        id={id}
        type="checkbox"
        aria-label={label}
        {...invalid(id, problem)}
        checked={(value ?? standard) === true}
        onChange={(event) => {
          onValue(event.currentTarget.checked);
        }}
      />
      <span class="muted">{value === undefined && typeof standard === 'boolean' ? placeholder : ''}</span>
    </label>
  );
}

function Choice({
  id,
  label,
  value,
  placeholder,
  problem,
  options,
  onValue,
}: Props & { readonly options: readonly unknown[] }): JSX.Element {
  const texts = options.map(fieldText);
  const text = fieldText(value);
  const strange = text !== '' && !texts.includes(text);
  return (
    <span class="sel">
      <select
        id={id}
        aria-label={label}
        {...invalid(id, problem)}
        value={text}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onValue(chosen === '' ? undefined : (options[texts.indexOf(chosen)] ?? chosen));
        }}
      >
        <option value="">{placeholder}</option>
        {strange && <option value={text}>{text}</option>}
        {texts.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}

function Text({ type, id, label, value, placeholder, problem, onValue }: Props): JSX.Element {
  const [text, setText] = useState(fieldText(value));
  const reading = readField(type.kind, text);
  useEffect(() => {
    // A value set from outside replaces the text; one that the text already means does not move the cursor.
    const meant = reading.kind === 'value' ? reading.value : undefined;
    if (reading.kind !== 'problem' && fieldText(meant) !== fieldText(value)) setText(fieldText(value));
  }, [value]);
  const unread =
    reading.kind === 'problem' ? ({ kind: 'wrong', message: reading.message } as const) : undefined;
  const shared = {
    id,
    class: 'in',
    'aria-label': label,
    ...invalid(id, unread ?? problem),
    placeholder,
    spellcheck: false,
    value: text,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      const changed = event.currentTarget.value;
      setText(changed);
      const read = readField(type.kind, changed);
      if (read.kind !== 'problem') onValue(read.kind === 'value' ? read.value : undefined);
    },
  };
  const numeric = type.kind === 'integer' || type.kind === 'number';
  return (
    <>
      {numeric ? (
        <input {...shared} inputMode={type.kind === 'integer' ? 'numeric' : 'decimal'} />
      ) : (
        <textarea {...shared} rows={rowsOf(text)} />
      )}
      {unread && !problem && <Problem id={id} problem={unread} />}
    </>
  );
}

function invalid(id: string, problem: Pick<InputProblem, 'kind'> | undefined): AriaAttributes {
  if (!problem) return {};
  return { 'aria-invalid': problem.kind !== 'unused', 'aria-describedby': `${id}-error` };
}

/** As many rows as a text needs, within reason: long text stays comfortable, and can be dragged larger. */
function rowsOf(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 36)), 0);
  return text.length > 22 || text.includes('\n') ? Math.min(16, Math.max(2, rows)) : 1;
}
