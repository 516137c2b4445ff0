import type { Data, DataMap } from './data.js';
import { Faults, type Reader } from './fieldReaders.js';

/** Reads one field after the other of a map; a field without a default is required. */
export function fieldsOf(data: DataMap, at: string, faults: Faults) {
  return <T>(key: string, read: Reader<T>, byDefault?: () => T): T => {
    const place = at ? `${at}.${key}` : key;
    const value: Data | undefined = Object.hasOwn(data, key) ? data[key] : undefined;
    if (value !== undefined) return read(value, place, faults);
    if (byDefault) return byDefault();
    faults.add(place, 'Field required');
    return read('', place, new Faults());
  };
}

/** Complains about the keys of a map that are none of a model. */
export function refuseOthers(
  data: DataMap,
  known: object,
  { at, faults }: { readonly at: string; readonly faults: Faults },
): void {
  for (const key of Object.keys(data)) {
    if (!Object.hasOwn(known, key)) faults.add(at ? `${at}.${key}` : key, 'Extra inputs are not permitted');
  }
}
