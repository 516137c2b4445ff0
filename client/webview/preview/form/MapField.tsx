import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { InputType } from '../../../../server/src/protocol/index.js';
import { t } from '../../../l10n/l10n.js';
import { IconButton } from '../../shared/IconButton.js';
import { isMap } from '../valuesAt.js';
import { controlId, titleOf, type FieldProps } from './field.js';
import { Group } from './Group.js';
import { UnknownValue } from './UnknownValue.js';

type MapType = Extract<InputType, { kind: 'map' }>;

/** The fields of a map; one that takes any key has a row for each, and a place for another. */
export function MapField({
  field,
  path,
  value,
  context,
  type,
}: FieldProps & { readonly type: MapType }): JSX.Element {
  const map = isMap(value) ? value : {};
  const known = new Set(type.fields.map(({ name }) => name));
  const others = Object.keys(map).filter((key) => !known.has(key));
  return (
    <Group
      id={controlId(path)}
      name={field.name}
      title={titleOf(field)}
      label={t('{0}, object', path.join('.'))}
      icon="symbol-object"
      required={field.required}
      problem={context.problemAt(path)}
      actions={
        value !== undefined &&
        !field.required && (
          <IconButton
            icon="close"
            label={t('Clear {0}', path.join('.'))}
            onClick={() => {
              context.change(path, undefined);
            }}
          />
        )
      }
    >
      {type.fields.map((inner) => (
        <context.Row
          key={inner.name}
          field={inner}
          path={[...path, inner.name]}
          value={map[inner.name]}
          context={context}
        />
      ))}
      {others.map((key) => (
        <UnknownValue key={key} name={key} path={[...path, key]} value={map[key]} context={context} />
      ))}
      {type.open && (
        <NewKey
          taken={(key) => Object.hasOwn(map, key) || known.has(key)}
          of={path.join('.')}
          onKey={(key) => {
            context.change([...path, key], '');
          }}
        />
      )}
    </Group>
  );
}

interface NewKeyProps {
  readonly taken: (key: string) => boolean;
  readonly of: string;
  readonly onKey: (key: string) => void;
}

function NewKey({ taken, of, onKey }: NewKeyProps): JSX.Element {
  const [key, setKey] = useState('');
  const add = (): void => {
    if (key === '' || taken(key)) return;
    onKey(key);
    setKey('');
  };
  return (
    <div class="item">
      <input
        class="in"
        aria-label={t('New key of {0}', of)}
        placeholder={t('New key')}
        value={key}
        onInput={(event) => {
          setKey(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <IconButton icon="add" label={t('Add key to {0}', of)} onClick={add} />
    </div>
  );
}
