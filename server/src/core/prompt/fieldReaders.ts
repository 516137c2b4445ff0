import { isDataList, isDataMap, type Data, type DataMap } from './data.js';
import { normalizeDateTime } from './dateTime.js';

/**
 * Reads a value as pydantic does in lax mode. What is wrong goes to `faults` with its place; reading goes on with an
 * empty value, so that one look finds every fault.
 */
export type Reader<T> = (value: Data, at: string, faults: Faults) => T;

/** What pydantic says of a value, without the value: the place as keys and positions joined by dots, and its wording. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What is wrong in the values read so far. */
export class Faults {
  readonly found: Fault[] = [];

  add(path: string, message: string): void {
    this.found.push({ path, message });
  }

  /** As sentences in the library's wording. */
  get problems(): readonly string[] {
    return this.found.map(({ path, message }) => (path ? `'${path}': ${message}.` : `${message}.`));
  }
}

/** Anything. */
export const any: Reader<Data> = (value) => value;

/** Text only: a number is never turned into text. */
export const text: Reader<string> = (value, at, faults) => {
  if (typeof value === 'string') return value;
  faults.add(at, 'Input should be a valid string');
  return '';
};

/** Booleans, 0 and 1, and the words that pydantic takes for them. */
export const boolean: Reader<boolean> = (value, at, faults) => {
  if (typeof value === 'boolean') return value;
  const isWhole = typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
  const digits = isWhole && Math.abs(Number(value)) < 2 ** 63 ? Number(value).toString() : undefined;
  const word = typeof value === 'string' ? value.toLowerCase() : digits;
  if (word !== undefined && truths.has(word)) return true;
  if (word !== undefined && falsehoods.has(word)) return false;
  const tried = word === undefined ? '' : ', unable to interpret input';
  faults.add(at, `Input should be a valid boolean${tried}`);
  return false;
};

const truths: ReadonlySet<string> = new Set(['1', 'on', 't', 'true', 'y', 'yes']);
const falsehoods: ReadonlySet<string> = new Set(['0', 'off', 'f', 'false', 'n', 'no']);

/** A mapping. */
export const map: Reader<DataMap> = (value, at, faults) => {
  if (isDataMap(value)) return value;
  faults.add(at, 'Input should be a valid dictionary');
  return {};
};

/** Numbers, booleans and numeric text. */
export const float: Reader<number> = (value, at, faults) => {
  if (typeof value === 'number') return value;
  const known = typeof value === 'bigint' || typeof value === 'boolean' ? Number(value) : undefined;
  const number = typeof value === 'string' ? floatOfText(value) : known;
  if (number !== undefined && (typeof value !== 'bigint' || Number.isFinite(number))) return number;
  const tried = typeof value === 'string' ? ', unable to parse string as a number' : '';
  faults.add(at, `Input should be a valid number${tried}`);
  return 0;
};

/** Whole numbers in any notation, booleans and whole numeric text. */
export const integer: Reader<bigint> = (value, at, faults) => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  const number = typeof value === 'string' ? integerOfText(value) : wholeOf(value);
  if (typeof number === 'bigint') return number;
  faults.add(at, number ?? 'Input should be a valid integer, unable to parse string as an integer');
  return 0n;
};

/** A whole number, or why a value is none. */
function wholeOf(value: Data): bigint | string {
  if (typeof value !== 'number') return 'Input should be a valid integer';
  if (!Number.isFinite(value)) return 'Input should be a finite number';
  if (!Number.isInteger(value)) return 'Input should be a valid integer, got a number with a fractional part';
  if (Math.abs(value) >= 2 ** 63) return 'Unable to parse input string as an integer, exceeded maximum size';
  return BigInt(value);
}

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
  const wording = `Input should be ${alternatives(words)}`;
  return (value, at, faults) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) faults.add(at, wording);
    return word ?? words[0];
  };
}

/** `'a', 'b' or 'c'`. */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
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
