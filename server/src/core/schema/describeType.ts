import type { Data } from '../prompt/index.js';
import type { ValueType } from './valueType.js';

/** A type in words: "string", "list of string", "one of 'a', 'b'", "map with name, city". */
export function describeType(type: ValueType): string {
  switch (type.kind) {
    case 'any':
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return type.kind;
    case 'enum':
      return type.values.length === 0 ? 'any' : `one of ${type.values.map(show).join(', ')}`;
    case 'list': {
      const items = describeType(type.items);
      if (type.items.kind === 'union' && type.items.members.length > 1) return `list of (${items})`;
      return type.items.kind === 'any' ? 'list' : `list of ${items}`;
    }
    case 'union':
      return type.members.map(describeType).join(' or ');
    case 'map':
      return type.fields.length === 0 ? 'map' : `map with ${type.fields.map(({ name }) => name).join(', ')}`;
  }
}

function show(value: Data): string {
  if (typeof value === 'string') return `'${value}'`;
  return typeof value === 'object' && value !== null ? '…' : String(value);
}
