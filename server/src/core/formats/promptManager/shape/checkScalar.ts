import { fieldReaders } from '../../../prompt/index.js';
import { nearest, type Problem } from '../../../text/index.js';
import type { ScalarNode } from '../../../notation/index.js';
import { invalid, placeOf, type Checked, type Value } from './checkedValue.js';
import type { Shape } from './modelShape.js';

/** Checks a number as pydantic does in lax mode, which reads numbers in texts as well, and its range. */
export function* checkNumber(
  file: Checked,
  value: Value<ScalarNode>,
  shape: Shape & { kind: 'number' | 'integer' },
): Generator<Problem> {
  const number = numberOf(value.node);
  if (number === undefined || (shape.kind === 'integer' && !Number.isInteger(number))) {
    yield invalid(value, shape.kind === 'integer' ? 'a valid integer' : 'a valid number');
    return;
  }
  const bounds = shape.kind === 'integer' ? { above: shape.above } : shape;
  const fault = outside(number, bounds);
  if (!fault) return;
  const edit = value.entry && replaceNumber(value.node, fault.nearest);
  yield {
    code: 'metadata-range',
    severity: 'error',
    message: `Input should be ${fault.message}.`,
    span: placeOf(value),
    fixes: edit ? [{ title: `Change to ${fault.nearest}`, edits: [edit] }] : [],
  };
}

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly above?: number;
}

function outside(
  number: number,
  { minimum, maximum, above }: Bounds,
): { message: string; nearest: number } | undefined {
  if (minimum !== undefined && number < minimum)
    return { message: `greater than or equal to ${minimum}`, nearest: minimum };
  if (maximum !== undefined && number > maximum)
    return { message: `less than or equal to ${maximum}`, nearest: maximum };
  if (above !== undefined && number <= above) return { message: `greater than ${above}`, nearest: above + 1 };
  return undefined;
}

function replaceNumber({ span, source }: ScalarNode, number: number) {
  const quote = source.style === 'single' ? "'" : source.style === 'double' ? '"' : '';
  return source.style === 'literal' || source.style === 'folded'
    ? undefined
    : { span, text: `${quote}${number}${quote}` };
}

function numberOf({ type, data, text }: ScalarNode): number | undefined {
  if (typeof data === 'number') return Number.isNaN(data) ? undefined : data;
  if (typeof data === 'bigint' || typeof data === 'boolean') return Number(data);
  if (type !== 'string' || !/^\s*[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(text))
    return undefined;
  return Number(text.replaceAll('_', ''));
}

/** Checks a truth value, and what pydantic takes for one. */
export function* checkBoolean(value: Value<ScalarNode>): Generator<Problem> {
  const faults = new fieldReaders.Faults();
  fieldReaders.boolean(value.node.data, '', faults);
  if (faults.found.length > 0) yield invalid(value, 'a valid boolean');
}

const patterns = {
  uuid: {
    pattern:
      /^(?:[0-9a-f]{32}|(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i,
    types: ['string', 'bytes'],
    code: 'bad-uid',
    wanted: 'a valid UUID',
  },
  datetime: {
    pattern:
      /^\s*(?:[-+]?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d(?:[Tt _]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[zZ]|[-+]\d\d(?::?\d\d)?)?)?)\s*$/,
    types: ['string', 'timestamp', 'integer', 'float'],
    code: 'bad-timestamp',
    wanted: 'a valid datetime',
  },
} as const;

/** Checks a UUID, or a date and time. */
export function* checkPattern(value: Value<ScalarNode>, kind: keyof typeof patterns): Generator<Problem> {
  const { pattern, types, code, wanted } = patterns[kind];
  const { type, text } = value.node;
  if (types.some((known) => known === type) && (type !== 'string' || pattern.test(text))) return;
  yield { ...invalid(value, wanted), code };
}

/** The value that was probably meant: the same in lower case, what others call it, or the nearest. */
export function closest(text: string, values: readonly string[]): string | undefined {
  const lower = text.trim().toLowerCase();
  return (
    [lower, otherNames[lower]].find((name) => name !== undefined && values.includes(name)) ??
    nearest(text, values)
  );
}

/** Roles and statuses as other programs name them. */
const otherNames: Readonly<Partial<Record<string, string>>> = {
  developer: 'system',
  human: 'user',
  ai: 'assistant',
  bot: 'assistant',
  model: 'assistant',
  live: 'active',
  published: 'active',
  production: 'active',
  obsolete: 'deprecated',
};

/** "'a', 'b' or 'c'". */
export function or(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}
