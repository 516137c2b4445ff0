import type { Field, ValueType } from './valueType.js';

/** The type of a value that is of one of these types: a single type where they are alike, anything where one is. */
export function unionOf(types: readonly ValueType[]): ValueType {
  const members = new Map<string, ValueType>();
  for (const type of types.flatMap((one) => (one.kind === 'union' ? one.members : [one]))) {
    if (type.kind === 'any') return type;
    members.set(keyOf(type), type);
  }
  const [first, ...others] = members.values();
  if (!first) return { kind: 'any' };
  const open = types.some((type) => type.kind === 'union' && type.open);
  if (others.length === 0 && !open) return first;
  return { kind: 'union', members: [first, ...others], ...(open && { open }) };
}

/** The fields that a value of a type may have; of a union those of all its maps. */
export function fieldsOfType(type: ValueType): readonly Field[] {
  if (type.kind === 'map') return type.fields;
  if (type.kind !== 'union') return [];
  const fields = new Map<string, Field>();
  for (const field of type.members.flatMap(fieldsOfType)) {
    const known = fields.get(field.name);
    fields.set(field.name, known ? { ...known, type: unionOf([known.type, field.type]) } : field);
  }
  return [...fields.values()];
}

/** What tells types apart: all but the places of declarations and values. */
function keyOf(type: ValueType): string {
  return JSON.stringify(type, (key, value: unknown) => {
    if (key === 'declaredAt' || key === 'origin') return undefined;
    return typeof value === 'bigint' ? `${value}n` : value;
  });
}
