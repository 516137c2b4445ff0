import type { Data } from '../../prompt/index.js';
import { rustPattern } from '../library/index.js';
import { textPattern, type TextPattern } from '../../pattern/index.js';
import { patternFault } from '../patternFault.js';
import type { StringFormat, ValueType } from '../valueType.js';

/** What is wrong with a value that should be a text of a type. */
export function textFault(type: ValueType & { kind: 'string' }, value: Data): string | undefined {
  if (typeof value !== 'string') return 'Input should be a valid string';
  const length = Array.from(value).length;
  if (type.minLength !== undefined && length < type.minLength)
    return `String should have at least ${counted(type.minLength, 'character')}`;
  if (type.maxLength !== undefined && length > type.maxLength)
    return `String should have at most ${counted(type.maxLength, 'character')}`;
  const { pattern: source } = type;
  const pattern = source === undefined ? undefined : patternOf(source);
  const fault = pattern && patternFault(pattern, source ?? '', value);
  if (fault !== undefined) return fault;
  if (type.format !== undefined && !formats[type.format].test(value))
    return `Input should be ${names[type.format]}`;
  return undefined;
}

/** What is wrong with a value that should be a number of a type. */
export function numberFault(
  type: ValueType & { kind: 'integer' | 'number' },
  value: Data,
): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'bigint')
    return `Input should be a valid ${type.kind === 'integer' ? 'integer' : 'number'}`;
  if (type.kind === 'integer' && typeof value === 'number' && !Number.isInteger(value))
    return 'Input should be a valid integer, got a number with a fractional part';
  const { minimum, maximum, above, below } = type;
  if (maximum !== undefined && value > maximum) return `Input should be less than or equal to ${maximum}`;
  if (below !== undefined && value >= below) return `Input should be less than ${below}`;
  if (minimum !== undefined && value < minimum) return `Input should be greater than or equal to ${minimum}`;
  if (above !== undefined && value <= above) return `Input should be greater than ${above}`;
  return undefined;
}

/** What is wrong with the number of items of a list or a map. */
export function sizeFault(
  { minItems, maxItems }: { readonly minItems?: number; readonly maxItems?: number },
  size: number,
  what: 'List' | 'Dictionary',
): string | undefined {
  if (minItems !== undefined && size < minItems)
    return `${what} should have at least ${counted(minItems, 'item')} after validation, not ${size}`;
  if (maxItems !== undefined && size > maxItems)
    return `${what} should have at most ${counted(maxItems, 'item')} after validation, not ${size}`;
  return undefined;
}

const names: Readonly<Record<StringFormat, string>> = {
  email: 'a valid email address',
  url: 'a valid URL',
  uuid: 'a valid UUID',
  date: 'a valid date, such as 2026-01-31',
  datetime: 'a valid date and time, such as 2026-01-31T12:00:00Z',
};

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;

const formats: Readonly<Record<StringFormat, RegExp>> = {
  email: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u,
  url: /^[a-z][a-z\d+.-]*:\/\/[^\s/?#]+[^\s]*$/iu,
  uuid: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu,
  date: new RegExp(`^${day}$`, 'u'),
  datetime: new RegExp(
    `^${day}[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:[Zz]|[+-]\\d\\d:?\\d\\d)?$`,
    'u',
  ),
};

/** A pattern as Rust has it, else as JavaScript has it, which knows look-around. */
function patternOf(source: string): TextPattern | undefined {
  const rust = rustPattern(source);
  if (rust.kind === 'pattern') return rust.pattern;
  try {
    return textPattern(new RegExp(source, 'u'));
  } catch {
    return undefined;
  }
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
