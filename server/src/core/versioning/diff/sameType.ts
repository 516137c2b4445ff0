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
      return [type.kind, type.minLength, type.maxLength, type.pattern, type.format].map(orNull);
    case 'integer':
    case 'number':
      return [type.kind, type.minimum, type.maximum, type.above, type.below].map(orNull);
    case 'enum':
      return [type.kind, type.values.map(canonicalJson)];
    case 'list':
      return [type.kind, shapeOf(type.items), type.minItems, type.maxItems].map(orNull);
    case 'union':
      return [type.kind, ...type.members.map((member) => JSON.stringify(shapeOf(member))).sort()];
    case 'map':
      return [
        type.kind,
        type.open,
        shapeOfFields(type.fields),
        type.others && shapeOf(type.others),
        type.minItems,
        type.maxItems,
      ].map(orNull);
  }
}

function orNull(value: unknown): unknown {
  return value ?? null;
}

function shapeOfFields(fields: readonly Field[]): unknown {
  return fields
    .map(({ name, type, required, nullable }) => [name, required, nullable, shapeOf(type)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
