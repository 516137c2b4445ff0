import type { Field, ValueType } from '../../schema/index.js';
import { canonicalJson } from '../pythonJson.js';

/** Whether two types take the same values; descriptions and places of declarations do not count. */
export function sameType(a: ValueType, b: ValueType): boolean {
  return JSON.stringify(shapeOf(a)) === JSON.stringify(shapeOf(b));
}

/** Whether two maps take the same values. */
export function sameFields(a: readonly Field[], b: readonly Field[]): boolean {
  return JSON.stringify(shapeOfFields(a)) === JSON.stringify(shapeOfFields(b));
}

function shapeOf(type: ValueType): unknown {
  switch (type.kind) {
    case 'any':
    case 'boolean':
      return type.kind;
    case 'string':
      return [type.kind, type.minLength ?? null, type.maxLength ?? null, type.pattern ?? null];
    case 'integer':
    case 'number':
      return [type.kind, type.minimum ?? null, type.maximum ?? null];
    case 'enum':
      return [type.kind, type.values.map(canonicalJson)];
    case 'list':
      return [type.kind, shapeOf(type.items)];
    case 'map':
      return [type.kind, type.open, shapeOfFields(type.fields)];
  }
}

function shapeOfFields(fields: readonly Field[]): unknown {
  return fields
    .map(({ name, type, required, nullable }) => [name, required, nullable, shapeOf(type)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
