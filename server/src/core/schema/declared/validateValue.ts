import { fieldReaders, isDataList, isDataMap, type Data } from '../../prompt/index.js';
import { describeType } from '../describeType.js';
import type { Field, ValueType } from '../valueType.js';
import { numberFault, sizeFault, textFault } from './valueFaults.js';

/** What validation gives: the value with its defaults, or every fault with its place. */
export type ValueReading =
  | { readonly ok: true; readonly value: Data; readonly errors: readonly [] }
  | { readonly ok: false; readonly value?: undefined; readonly errors: readonly fieldReaders.Fault[] };

/**
 * Checks a value against all that a type declares, converting nothing. Messages are worded like those of the Python
 * library and tell no value.
 */
export function validateValue(type: ValueType, value: Data): ValueReading {
  const checker = new Checker();
  const read = checker.value(type, value, '');
  const errors = checker.faults.found;
  return errors.length === 0 ? { ok: true, value: read, errors: [] } : { ok: false, errors };
}

class Checker {
  readonly faults = new fieldReaders.Faults();

  value(type: ValueType, value: Data, at: string): Data {
    switch (type.kind) {
      case 'any':
        return value;
      case 'boolean':
        return this.expect(typeof value === 'boolean', value, {
          at,
          message: 'Input should be a valid boolean',
        });
      case 'enum':
        return this.expect(
          type.values.some((allowed) => sameData(allowed, value)),
          value,
          { at, message: `Input should be ${fieldReaders.alternatives(type.values.map(shown))}` },
        );
      case 'string':
        return this.told(textFault(type, value), value, at);
      case 'integer':
      case 'number':
        return this.told(numberFault(type, value), value, at);
      case 'list':
        return this.list(type, value, at);
      case 'map':
        return this.map(type, value, at);
      case 'union':
        return type.open ? value : this.union(type.members, value, at);
    }
  }

  /** The faults of the member that the value looks like; of none, what it could be. */
  private union(members: readonly ValueType[], value: Data, at: string): Data {
    const readings = members.map((type) => ({ type, reading: validateValue(type, value) }));
    const right = readings.find(({ reading }) => reading.ok)?.reading;
    if (right?.ok) return right.value;
    const near = readings.find(({ type }) => isSameKind(type, value));
    if (!near) return this.told(`Input should be ${describeType({ kind: 'union', members })}`, value, at);
    for (const { path, message } of near.reading.errors) this.faults.add(joined(at, path), message);
    return value;
  }

  private list(type: ValueType & { kind: 'list' }, value: Data, at: string): Data {
    if (!isDataList(value)) return this.told('Input should be a valid list', value, at);
    this.told(sizeFault(type, value.length, 'List'), value, at);
    return value.map((item, index) => this.value(type.items, item, under(at, String(index))));
  }

  private map(type: ValueType & { kind: 'map' }, value: Data, at: string): Data {
    if (!isDataMap(value)) return this.told('Input should be a valid dictionary', value, at);
    this.told(sizeFault(type, Object.keys(value).length, 'Dictionary'), value, at);
    const fields = new Map(type.fields.map((field) => [field.name, field]));
    const named = type.fields.flatMap((field): [string, Data][] => {
      const given = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
      const read = this.field(field, given, under(at, field.name));
      return read === undefined ? [] : [[field.name, read]];
    });
    const others = Object.entries(value)
      .filter(([key]) => !fields.has(key))
      .map(([key, other]): [string, Data] => {
        const place = under(at, key);
        if (!type.open) this.faults.add(place, 'Extra inputs are not permitted');
        return [key, type.others ? this.value(type.others, other, place) : other];
      });
    return Object.fromEntries([...named, ...others]);
  }

  private field(field: Field, given: Data | undefined, at: string): Data | undefined {
    if (given === undefined) {
      if (field.required) this.faults.add(at, 'Field required');
      return field.default;
    }
    return given === null && field.nullable ? null : this.value(field.type, given, at);
  }

  private expect(right: boolean, value: Data, fault: { at: string; message: string }): Data {
    return this.told(right ? undefined : fault.message, value, fault.at);
  }

  private told(message: string | undefined, value: Data, at: string): Data {
    if (message !== undefined) this.faults.add(at, message);
    return value;
  }
}

/** Whether a value is a map, a list or a single value as the type has it. */
function isSameKind({ kind }: ValueType, value: Data): boolean {
  if (kind === 'map') return isDataMap(value);
  return kind === 'list' ? isDataList(value) : false;
}

function joined(at: string, path: string): string {
  return path === '' ? at : under(at, path);
}

function under(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

function shown(value: Data): string {
  return typeof value === 'object' && value !== null ? '…' : String(value);
}

/** Whether two values are equal; numbers are by what they count, whatever their type. */
function sameData(a: Data, b: Data): boolean {
  if (isDataList(a))
    return isDataList(b) && a.length === b.length && a.every((item, i) => sameData(item, b[i] ?? null));
  if (isDataMap(a)) {
    const keys = Object.keys(a);
    return (
      isDataMap(b) &&
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sameData(a[key] ?? null, b[key] ?? null))
    );
  }
  const isNumber = (value: Data) => typeof value === 'number' || typeof value === 'bigint';
  return a === b || (isNumber(a) && isNumber(b) && Number(a) === Number(b));
}
