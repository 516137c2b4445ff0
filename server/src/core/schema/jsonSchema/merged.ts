import type { Field, ValueType } from '../valueType.js';

/** What a value is that is all of these at once: the fields of all maps together, else the first that says anything. */
export function merged(types: readonly ValueType[]): ValueType {
  const said = types.filter(({ kind }) => kind !== 'any');
  const maps = said.filter((type) => type.kind === 'map');
  const [first = { kind: 'any' }] = said;
  if (maps.length < 2 || maps.length < said.length) return first;
  const fields = new Map<string, Field>();
  for (const field of maps.flatMap((map) => map.fields)) {
    const known = fields.get(field.name);
    fields.set(field.name, known ? { ...known, required: known.required || field.required } : field);
  }
  return { ...first, kind: 'map', fields: [...fields.values()], open: maps.every(({ open }) => open) };
}
