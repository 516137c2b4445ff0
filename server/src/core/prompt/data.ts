/**
 * A plain value as the Python library holds it: a `bigint` is a Python int of any size, a `number` is a Python float,
 * so that `3` and `3.0` stay apart in checksums. Dates and times are their ISO 8601 text.
 */
export type Data = null | boolean | string | bigint | number | readonly Data[] | DataMap;

/** A mapping with string keys, in the order of the file. */
export interface DataMap {
  readonly [key: string]: Data;
}

/** Whether a value is a mapping. */
export function isDataMap(value: Data | undefined): value is DataMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isDataList(value: Data | undefined): value is readonly Data[] {
  return Array.isArray(value);
}
