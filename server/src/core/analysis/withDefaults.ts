import type { Field, ValueType } from '../schema/index.js';
import type { PromptAnalysis } from './promptAnalysis.js';

/** Values of variables by name, as JSON. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * The values, with the default of the input schema for each variable that is not among them, and for each field of a
 * map that is.
 */
export function withDefaults({ declarations, dialect }: PromptAnalysis, values: Values): Values {
  // In JavaScript and Python, dotprompt leaves `input.default` to the caller.
  if (dialect.id === 'dotprompt' || dialect.id === 'firebase') return values;
  const fields = Array.from(declarations.values(), ({ field }) => field).filter(
    (field) => field !== undefined,
  );
  return filled(fields, values);
}

function filled(fields: readonly Field[], values: Values): Values {
  const defaults = fields
    .map(({ name, default: value }) => [name, value ?? null] as const)
    .filter(([, value]) => value !== null);
  const all: Record<string, unknown> = { ...Object.fromEntries(defaults), ...values };
  for (const { name, type } of fields) if (Object.hasOwn(all, name)) all[name] = filledIn(type, all[name]);
  return all;
}

function filledIn(type: ValueType, value: unknown): unknown {
  if (type.kind === 'list')
    return Array.isArray(value) ? value.map((item) => filledIn(type.items, item)) : value;
  return type.kind === 'map' && isMap(value) ? filled(type.fields, value) : value;
}

function isMap(value: unknown): value is Values {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
