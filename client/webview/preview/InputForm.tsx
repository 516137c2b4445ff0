import type { JSX } from 'preact';
import type { InputField } from '../../../server/src/protocol/index.js';
import { IconButton } from '../shared/IconButton.js';
import { InputRow } from './InputRow.js';

interface Props {
  readonly fields: readonly InputField[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (values: Readonly<Record<string, unknown>>) => void;
}

/** The form for the prompt's variables, in the order of their declaration. */
export function InputForm({ fields, values, onChange }: Props): JSX.Element {
  const set = (name: string, value: unknown): void => {
    const others = Object.entries(values).filter(([key]) => key !== name);
    onChange(Object.fromEntries(value === undefined ? others : [...others, [name, value]]));
  };
  return (
    <section class="inputs" aria-label="Inputs">
      <header class="in-h">
        <h2>Inputs</h2>
        <span class="grow" />
        <IconButton
          icon="discard"
          label="Clear inputs"
          onClick={() => {
            onChange({});
          }}
        />
      </header>
      {fields.length === 0 ? (
        <p class="empty muted">This prompt has no variables.</p>
      ) : (
        <form
          class="fields"
          onSubmit={(event) => {
            event.preventDefault();
          }}
        >
          {fields.map((field) => (
            <InputRow key={field.name} field={field} value={values[field.name]} onChange={set} />
          ))}
        </form>
      )}
    </section>
  );
}
