import { isDataList, isDataMap, type Data } from '../../prompt/index.js';
import { canonicalJson } from '../pythonJson.js';

/** Keys of maps and places in lists, from the outside in. */
export type DataPath = readonly (string | number)[];

/** Something that is said otherwise, as deep inside as both sides have the same form. */
export interface DataDifference {
  readonly path: DataPath;
}

/** Where two values differ; lists are compared place by place when they are of one length, else as a whole. */
export function differencesOf(old: Data, now: Data, path: DataPath = []): readonly DataDifference[] {
  if (canonicalJson(old) === canonicalJson(now)) return [];
  if (isDataMap(old) && isDataMap(now)) {
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => {
      const [before, after] = [old[key], now[key]];
      const inside = [...path, key];
      return before === undefined || after === undefined
        ? [{ path: inside }]
        : differencesOf(before, after, inside);
    });
  }
  if (isDataList(old) && isDataList(now) && old.length === now.length && now.every(isDataMap)) {
    return now.flatMap((item, index) => differencesOf(old[index] ?? null, item, [...path, index]));
  }
  return [{ path }];
}

/** The value at a path; undefined where there is none. */
export function valueAt(data: Data, path: DataPath): Data | undefined {
  let value: Data | undefined = data;
  for (const key of path) {
    if (typeof key === 'number') value = isDataList(value) ? value[key] : undefined;
    else value = isDataMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}
