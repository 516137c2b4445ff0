import { isDataList, isDataMap, type Data, type DataMap } from './data.js';
import { normalizeDateTime } from './dateTime.js';

/**
 * Reads a value as pydantic does in lax mode. What is wrong goes to `faults` with its place; reading goes on with an
 * empty value, so that one look finds every fault.
 */
export type Reader<T> = (value: Data, at: string, faults: Faults) => T;

/** What is wrong in the values read so far, as sentences in the library's wording. */
export class Faults {
  readonly problems: string[] = [];

  add(at: string, wording: string): void {
    this.problems.push(at ? `'${at}': ${wording}.` : `${wording}.`);
  }
}

/** Text only: a number is never turned into text. */
export const text: Reader<string> = (value, at, faults) => {
  if (typeof value === 'string') return value;
  faults.add(at, 'Input should be a valid string');
  return '';
};

/** A mapping. */
export const map: Reader<DataMap> = (value, at, faults) => {
  if (isDataMap(value)) return value;
  faults.add(at, 'Input should be a valid dictionary');
  return {};
};

/** Numbers, booleans and numeric text. */
export const float: Reader<number> = (value, at, faults) => {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  const number = typeof value === 'string' ? floatOfText(value) : undefined;
  if (number !== undefined) return number;
  faults.add(at, 'Input should be a valid number');
  return 0;
};

/** Whole numbers in any notation, booleans and whole numeric text. */
export const integer: Reader<bigint> = (value, at, faults) => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 63) return BigInt(value);
  const number = typeof value === 'string' ? integerOfText(value) : undefined;
  if (number !== undefined) return number;
  faults.add(at, 'Input should be a valid integer');
  return 0n;
};

/** A UUID in any textual form, as lower case with dashes. */
export const uuid: Reader<string> = (value, at, faults) => {
  const digits =
    typeof value === 'string' ? uuidForm.exec(value)?.slice(1).find(Boolean)?.replaceAll('-', '') : undefined;
  if (digits !== undefined)
    return digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  faults.add(at, 'Input should be a valid UUID');
  return '';
};

/** A date and time in any form that pydantic takes. */
export const dateTime: Reader<string> = (value, at, faults) => {
  const normal = normalizeDateTime(value);
  if (normal === undefined) faults.add(at, 'Input should be a valid datetime');
  return normal ?? '';
};

/** One of the given words. */
export function oneOf<Word extends string>(words: readonly [Word, ...Word[]]): Reader<Word> {
  const quoted = words.map((word) => `'${word}'`);
  const wording = `Input should be ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
  return (value, at, faults) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) faults.add(at, wording);
    return word ?? words[0];
  };
}

/** What `read` takes, or null. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, at, faults) => (value === null ? null : read(value, at, faults));
}

/** A list of what `read` takes. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, at, faults) => {
    if (isDataList(value)) return value.map((item, index) => read(item, `${at}.${index}`, faults));
    faults.add(at, 'Input should be a valid list');
    return [];
  };
}

/** A mapping whose values are what `read` takes. */
export function mapOf<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, at, faults) =>
    Object.fromEntries(
      Object.entries(map(value, at, faults)).map(([key, item]) => [key, read(item, `${at}.${key}`, faults)]),
    );
}

const dashed = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const uuidForm = new RegExp(`^(?:([0-9a-fA-F]{32})|(?:urn:uuid:)?(${dashed})|\\{(${dashed})\\})$`);

const special: Readonly<Record<string, number>> = { inf: Infinity, infinity: Infinity, nan: NaN };

function floatOfText(source: string): number | undefined {
  const [, sign, digits = ''] = /^([+-]?)(.*)$/.exec(source.trim()) ?? [];
  const named = special[digits.toLowerCase()];
  if (named !== undefined) return sign === '-' ? -named : named;
  if (!/^(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+)?$/.test(digits))
    return undefined;
  return Number(`${sign ?? ''}${digits.replaceAll('_', '')}`);
}

/** Python refuses to read longer numbers. */
const mostDigits = 4300;

function integerOfText(source: string): bigint | undefined {
  const [, sign, digits] = /^([+-]?)(\d+(?:_\d+)*)(?:\.0+)?$/.exec(source.trim()) ?? [];
  if (digits === undefined || digits.length > mostDigits) return undefined;
  const number = BigInt(digits.replaceAll('_', ''));
  return sign === '-' ? -number : number;
}
