import type { Data } from './data.js';

/**
 * JSON values as data; a whole number is an integer of Python where it is exact. What JSON cannot hold is nothing.
 */
export function fromJson(value: unknown): Data {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'bigint':
      return value;
    case 'number':
      return Number.isSafeInteger(value) ? BigInt(value) : value;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map(fromJson);
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromJson(inner)]));
    case 'undefined':
    case 'function':
    case 'symbol':
      return null;
  }
}
