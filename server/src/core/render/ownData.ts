import type { RenderValues } from './renderJob.js';

/** What `{{map}}` prints in JavaScript; the only thing that maps inherit in a template. */
const mapPrototype = { toString: () => '[object Object]' };
Object.setPrototypeOf(mapPrototype, null);
Object.freeze(mapPrototype);

/**
 * A deep copy of the values that holds nothing but JSON data: maps without `Object.prototype`, no functions, no
 * accessors. Throws a TypeError when the values contain themselves.
 */
export function ownData(values: RenderValues): Record<string, unknown> {
  const text = JSON.stringify(values, (_key, value: unknown) =>
    typeof value === 'bigint' ? plainNumber(value) : value,
  );
  const copy = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      Object.setPrototypeOf(value, mapPrototype);
    return value;
  }) as Record<string, unknown>;
  return copy;
}

/** A whole number as JavaScript prints it exactly: as number while that is exact, else as text. */
function plainNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
