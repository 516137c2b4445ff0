import type { Field, ValueType } from './valueType.js';

/**
 * What examples of a value show of its type: kinds, fields and items. The union is open, as the next value may be
 * something else; nothing is refused or missed on account of it. Undefined where no example says anything.
 */
export function inferType(examples: readonly unknown[], depth = 0): ValueType | undefined {
  if (depth > deepest) return undefined;
  const members = [...scalars(examples), ...lists(examples, depth), ...maps(examples, depth)];
  return members.length === 0 ? undefined : { kind: 'union', members, open: true };
}

const deepest = 16;

function scalars(examples: readonly unknown[]): readonly ValueType[] {
  const numbers = examples.filter((value) => typeof value === 'number' || typeof value === 'bigint');
  const kinds = new Set<'string' | 'integer' | 'number' | 'boolean'>();
  if (examples.some((value) => typeof value === 'string')) kinds.add('string');
  if (numbers.length > 0)
    kinds.add(numbers.every((value) => Number.isInteger(Number(value))) ? 'integer' : 'number');
  if (examples.some((value) => typeof value === 'boolean')) kinds.add('boolean');
  return Array.from(kinds, (kind) => ({ kind }));
}

function lists(examples: readonly unknown[], depth: number): readonly ValueType[] {
  const found = examples.filter((value) => Array.isArray(value));
  if (found.length === 0) return [];
  return [
    { kind: 'list', items: inferType(found.flat() as readonly unknown[], depth + 1) ?? { kind: 'any' } },
  ];
}

function maps(examples: readonly unknown[], depth: number): readonly ValueType[] {
  const found = examples.filter(isMap);
  if (found.length === 0) return [];
  const names = new Set(found.flatMap((value) => Object.keys(value)));
  const fields = Array.from(names, (name): Field => {
    const values = found.flatMap((value) => (Object.hasOwn(value, name) ? [value[name]] : []));
    return {
      name,
      type: inferType(values, depth + 1) ?? { kind: 'any' },
      required: false,
      nullable: true,
      default: undefined,
      description: undefined,
      declaredAt: undefined,
    };
  });
  return [{ kind: 'map', fields, open: true }];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
