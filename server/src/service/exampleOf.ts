import type { Field, ValueType } from '../core/index.js';

/** A small value of a type that is made of parts, to show what it looks like; undefined for plain values. */
export function exampleOf(type: ValueType): string | undefined {
  if (type.kind === 'union') return type.members.map(exampleOf).find((made) => made !== undefined);
  const isMade = type.kind === 'map' ? type.fields.length > 0 : type.kind === 'list';
  if (!isMade || (type.kind === 'list' && exampleOf(type.items) === undefined)) return undefined;
  return written(type, 0);
}

const deepest = 3;

function written(type: ValueType, depth: number): string {
  switch (type.kind) {
    case 'any':
    case 'string':
      return '"…"';
    case 'integer':
      return '1';
    case 'number':
      return '1.5';
    case 'boolean':
      return 'true';
    case 'enum': {
      const [first = '…'] = type.values;
      return typeof first === 'bigint' ? String(first) : JSON.stringify(first);
    }
    case 'list':
      return `[${written(type.items, depth)}]`;
    case 'union':
      return written(type.members[0] ?? { kind: 'any' }, depth);
    case 'map':
      return depth === deepest ? '{…}' : `{${type.fields.map((field) => entry(field, depth)).join(', ')}}`;
  }
}

function entry({ name, type }: Field, depth: number): string {
  return `${JSON.stringify(name)}: ${written(type, depth + 1)}`;
}
