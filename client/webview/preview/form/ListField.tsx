import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { InputField, InputType } from '../../../../server/src/protocol/index.js';
import { t } from '../../../l10n/l10n.js';
import { IconButton } from '../../shared/IconButton.js';
import { useActs } from '../actEvents.js';
import { emptyValue, type Path } from '../valuesAt.js';
import { controlId, glyphs, titleOf, type FieldContext, type FieldProps } from './field.js';
import { Group } from './Group.js';
import { Problem } from './Problem.js';
import { ValueControl } from './ValueControl.js';

type ListType = Extract<InputType, { kind: 'list' }>;

/** The items of a list, to add to and to take from. */
export function ListField({
  field,
  path,
  value,
  context,
  type,
}: FieldProps & { readonly type: ListType }): JSX.Element {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const holder = useRef<HTMLDivElement>(null);
  const focusNext = useRef<number>();
  const add = (at: number): void => {
    focusNext.current = at;
    context.change(path, [...items.slice(0, at), emptyValue(type.items), ...items.slice(at)]);
  };
  const remove = (at: number): void => {
    focusNext.current = Math.max(0, Math.min(at, items.length - 2));
    context.change(
      path,
      items.filter((_, index) => index !== at),
    );
  };
  useLayoutEffect(() => {
    if (focusNext.current === undefined) return;
    const row = holder.current?.querySelectorAll(':scope > .group > .kids > .item')[focusNext.current];
    const control = row?.querySelector<HTMLElement>('input, textarea, select, button');
    (control ?? holder.current?.querySelector<HTMLElement>('button'))?.focus();
    focusNext.current = undefined;
  });
  useActs(holder, {
    addItem: (target) => {
      const at = itemOf(target);
      add(at < 0 ? items.length : at + 1);
    },
    removeItem: (target) => {
      const at = itemOf(target);
      if (at >= 0) remove(at);
    },
  });
  const itemOf = (target: Element): number => {
    const rows = Array.from(holder.current?.querySelectorAll(':scope > .group > .kids > .item') ?? []);
    return rows.findIndex((row) => row.contains(target));
  };
  return (
    <div ref={holder}>
      <Group
        id={controlId(path)}
        name={field.name}
        title={titleOf(field)}
        label={`${path.join('.')}, ${type.label}`}
        icon="symbol-array"
        required={field.required}
        count={items.length}
        problem={context.problemAt(path)}
        actions={
          <>
            {value !== undefined && !field.required && (
              <IconButton
                icon="close"
                label={t('Clear {0}', path.join('.'))}
                onClick={() => {
                  context.change(path, undefined);
                }}
              />
            )}
            <IconButton
              icon="add"
              label={t('Add item (Alt+Enter)')}
              onClick={() => {
                add(items.length);
              }}
            />
          </>
        }
      >
        {items.map((item, index) => (
          <Item
            key={index}
            type={type.items}
            path={[...path, index]}
            value={item}
            context={context}
            onRemove={() => {
              remove(index);
            }}
          />
        ))}
      </Group>
    </div>
  );
}

interface ItemProps {
  readonly type: InputType;
  readonly path: Path;
  readonly value: unknown;
  readonly context: FieldContext;
  readonly onRemove: () => void;
}

function Item({ type, path, value, context, onRemove }: ItemProps): JSX.Element {
  const place = Number(path.at(-1)) + 1;
  const id = controlId(path);
  const problem = context.problemAt(path);
  const holds = type.kind === 'list' || type.kind === 'map';
  return (
    <div class="item">
      {holds ? (
        <context.Row field={itemField(type, place)} path={path} value={value} context={context} />
      ) : (
        <div>
          <ValueControl
            type={type}
            id={id}
            label={`${path.slice(0, -1).join('.')} ${String(place)}, ${type.label}`}
            value={value}
            placeholder={type.label}
            problem={problem}
            onValue={(changed) => {
              context.change(path, changed ?? emptyText(type));
            }}
          />
          <Problem id={id} problem={problem} />
        </div>
      )}
      <IconButton icon="close" label={t('Remove item {0} (Alt+Delete)', place)} onClick={onRemove} />
    </div>
  );
}

/** An item whose text was deleted stays. */
function emptyText(type: InputType): unknown {
  return glyphs[type.kind] === 'symbol-string' ? '' : null;
}

function itemField(type: InputType, place: number): InputField {
  return { name: t('item {0}', place), type, required: true, description: null, default: null };
}
