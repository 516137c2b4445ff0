import type { Data } from '../prompt/index.js';
import type { Field, ValueType } from './valueType.js';

/** A plausible value of a type, told by the name where the type leaves it open; the same for the same question. */
export function sampleValue(name: string, type: ValueType): Data {
  switch (type.kind) {
    case 'string':
      return sampleText(name, type);
    case 'any':
      return sampleText(name);
    case 'integer':
      return BigInt(Math.round(sampleNumber(type)));
    case 'number':
      return sampleNumber(type);
    case 'boolean':
      return true;
    case 'enum':
      return type.values[0] ?? '';
    case 'list':
      return [1, 2].map((place) => numbered(sampleValue(singular(name), type.items), place));
    case 'map':
      return Object.fromEntries(type.fields.map((field) => [field.name, sampleOf(field)]));
    case 'union':
      return sampleValue(name, type.members[0] ?? { kind: 'any' });
  }
}

/** A plausible value of a field: its default where it has one. */
export function sampleOf({ name, type, default: value }: Field): Data {
  return value ?? sampleValue(name, type);
}

/** Samples of what names often mean. */
const known: readonly (readonly [part: RegExp, sample: string])[] = [
  [/e.?mail/i, 'ann@example.com'],
  [/url|link|website/i, 'https://example.com/'],
  [/phone/i, '+49 30 5550100'],
  [/(first|last|full|user|customer|^)_?name$/i, 'Ann Petersen'],
  [/author|sender|recipient|customer|person/i, 'Ann Petersen'],
  [/date$|_at$|^day$/i, '2026-01-31'],
  [/time$/i, '12:00'],
  [/^role$/i, 'user'],
  [/^(max|min|num)(?=[_A-Z])|(?<!c)[cC]ount$|[lL]imit$|[aA]mount|[pP]rice|[qQ]uantity|[tT]otal/, '3'],
  [/city/i, 'Lisbon'],
  [/country/i, 'Portugal'],
  [/lang/i, 'English'],
  [/company|shop|team|organi[sz]ation/i, 'Halden Lighting'],
  [/(^|_)id$|number$/i, 'A-1001'],
  [/question/i, 'When will my order arrive?'],
  [
    /text|message|content|body|issue|description|review|article/i,
    'The parcel arrived two days late, and one lamp was broken.',
  ],
  [/title|subject|topic/i, 'A late parcel'],
];

type Lengths = Pick<ValueType & { kind: 'string' }, 'minLength' | 'maxLength'>;

function sampleText(name: string, { minLength = 0, maxLength }: Lengths = {}): string {
  const text = known.find(([part]) => part.test(name))?.[1] ?? words(name);
  const long = text.padEnd(minLength, ' and so on');
  return maxLength === undefined ? long : long.slice(0, maxLength);
}

function sampleNumber({
  minimum,
  maximum,
}: {
  readonly minimum?: number;
  readonly maximum?: number;
}): number {
  if (minimum !== undefined && maximum !== undefined) return Math.round((minimum + maximum) / 2);
  return minimum ?? (maximum === undefined ? 3 : Math.min(3, maximum));
}

/** "refund_reason" as "refund reason". */
function words(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase();
}

function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
}

/** Two items of a list are told apart. */
function numbered(value: Data, place: number): Data {
  return typeof value === 'string' && place > 1 ? `${value} ${place}` : value;
}
