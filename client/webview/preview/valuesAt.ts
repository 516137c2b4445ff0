import type { InputType } from '../../../server/src/protocol/index.js';
import type { Values } from './messages.js';

export type Path = readonly (string | number)[];

/** The values with another value at a path; undefined takes the key or the item away. */
export function changeAt(values: Values, path: Path, value: unknown): Values {
  const changed = replaced(values, path, value);
  return isMap(changed) ? changed : {};
}

/** What a new item of a list begins with. */
export function emptyValue(type: InputType): unknown {
  switch (type.kind) {
    case 'string':
    case 'any':
      return '';
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'enum':
      return type.options[0] ?? '';
    case 'list':
      return [];
    case 'map':
      return {};
  }
}

export function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function replaced(holder: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const items: readonly unknown[] = Array.isArray(holder) ? holder : [];
    if (rest.length === 0 && value === undefined) return items.filter((_, index) => index !== key);
    return Object.assign([...items], { [key]: replaced(items[key], rest, value) });
  }
  const map = isMap(holder) ? holder : {};
  const inner = replaced(Object.hasOwn(map, key) ? map[key] : undefined, rest, value);
  if (inner !== undefined) return { ...map, [key]: inner };
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}
