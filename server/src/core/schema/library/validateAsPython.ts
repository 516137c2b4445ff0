import { patternFault } from '../patternFault.js';
import { fieldReaders, isDataList, isDataMap, type Data, type DataMap } from '../../prompt/index.js';
import type { PythonModel, PythonType } from './pythonModel.js';

const { Faults } = fieldReaders;
type Faults = fieldReaders.Faults;

/** What validation gives: the value with defaults and conversions, or every fault with its place. */
export type Validation =
  | { readonly ok: true; readonly value: Data; readonly errors: readonly [] }
  | { readonly ok: false; readonly errors: readonly fieldReaders.Fault[] };

/** Validates data with a model as pydantic does in lax mode, and gives what the model's dump would. */
export function validateAsPython(model: PythonModel, data: Data): Validation {
  const run = new Run();
  const value = run.model(model, data, '');
  if (run.aborted !== undefined) return { ok: false, errors: [{ path: '', message: run.aborted }] };
  return run.faults.found.length === 0
    ? { ok: true, value, errors: [] }
    : { ok: false, errors: run.faults.found };
}

class Run {
  readonly faults = new Faults();
  /** An exception that is no fault of the data ends the whole validation. */
  aborted: string | undefined;

  model(model: PythonModel, data: Data, at: string): Data {
    if (!isDataMap(data)) {
      this.faults.add(at, `Input should be a valid dictionary or instance of ${model.name}`);
      return null;
    }
    const dump: [string, Data][] = [];
    for (const { name, type, nullable, fallback } of model.fields) {
      const value = Object.hasOwn(data, name) ? data[name] : undefined;
      if (value === undefined && fallback === undefined) this.faults.add(under(at, name), 'Field required');
      dump.push([
        name,
        value === undefined
          ? (fallback ?? null)
          : value === null && nullable
            ? null
            : this.value(type, value, under(at, name)),
      ]);
    }
    return Object.fromEntries([...dump, ...this.others(model, data, at)]);
  }

  /** The keys that the model does not know: faults, or kept. */
  private others(
    { strict, fields }: PythonModel,
    data: DataMap,
    at: string,
  ): readonly (readonly [string, Data])[] {
    const known = new Set(fields.map(({ name }) => name));
    const others = Object.entries(data).filter(([key]) => !known.has(key));
    if (!strict) return others;
    for (const [key] of others) this.faults.add(under(at, key), 'Extra inputs are not permitted');
    return [];
  }

  private value(type: PythonType, value: Data, at: string): Data {
    switch (type.kind) {
      case 'any':
        return value;
      case 'bool':
        return fieldReaders.boolean(value, at, this.faults);
      case 'dict':
        return fieldReaders.map(value, at, this.faults);
      case 'str':
        return this.string(type, value, at);
      case 'int':
      case 'float':
        return this.number(type, value, at);
      case 'list':
        return this.list(type, value, at);
      case 'model': {
        const before = this.faults.found.length;
        const read = this.model(type.model, value, at);
        if (type.misplaced !== undefined && this.faults.found.length === before)
          this.aborted ??= `Unable to apply constraint '${type.misplaced}' to supplied value`;
        return read;
      }
    }
  }

  private string(type: PythonType & { kind: 'str' }, value: Data, at: string): Data {
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
      this.faults.add(at, 'Input should be a valid string, unable to parse raw data as a unicode string');
      return value;
    }
    if (typeof value !== 'string') return fieldReaders.text(value, at, this.faults);
    const length = Array.from(value).length;
    if (type.min !== undefined && length < type.min)
      this.faults.add(at, `String should have at least ${characters(type.min)}`);
    else if (type.max !== undefined && length > type.max)
      this.faults.add(at, `String should have at most ${characters(type.max)}`);
    else {
      const fault = type.pattern && patternFault(type.pattern.text, type.pattern.source, value);
      if (fault !== undefined) this.faults.add(at, fault);
    }
    return value;
  }

  private number(type: PythonType & { kind: 'int' | 'float' }, value: Data, at: string): Data {
    const before = this.faults.found.length;
    const number = fieldReaders[type.kind === 'int' ? 'integer' : 'float'](value, at, this.faults);
    if (this.faults.found.length > before) return value;
    if (type.le !== undefined && !(number <= type.le))
      this.faults.add(at, `Input should be less than or equal to ${String(type.le)}`);
    else if (type.ge !== undefined && !(number >= type.ge))
      this.faults.add(at, `Input should be greater than or equal to ${String(type.ge)}`);
    return number;
  }

  private list(type: PythonType & { kind: 'list' }, value: Data, at: string): Data {
    if (!isDataList(value)) return fieldReaders.listOf(fieldReaders.any)(value, at, this.faults);
    if (type.max !== undefined && value.length > type.max) {
      this.faults.add(
        at,
        `List should have at most ${items(type.max)} after validation, not ${value.length}`,
      );
      return value;
    }
    const before = this.faults.found.length;
    const read = value.map((item, index) => this.value(type.items, item, under(at, String(index))));
    if (type.min !== undefined && value.length < type.min && this.faults.found.length === before)
      this.faults.add(
        at,
        `List should have at least ${items(type.min)} after validation, not ${value.length}`,
      );
    return read;
  }
}

function under(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}

function items(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}
