import { itemTypes, type PythonModel, type PythonType } from './pythonModel.js';
import type { Bound, LibraryField } from './librarySchema.js';
import { rustPattern } from './rustPattern.js';

type Constraining =
  | { readonly kind: 'type'; readonly type: PythonType }
  | { readonly kind: 'refused'; readonly reason: string };

/** The type of a field with what its validators say, as far as the library passes it on; the last of a kind counts. */
export function constrain(field: LibraryField, nested: PythonModel | undefined): Constraining {
  const said = constraintsOf(field);
  if (nested)
    return {
      kind: 'type',
      type: {
        kind: 'model',
        model: nested,
        misplaced: ['min_length', 'max_length', 'ge', 'le', 'pattern'].find((key) => said.has(key)),
      },
    };
  switch (field.type) {
    case 'string':
      return string(said);
    case 'integer':
    case 'float':
      return number(field.type === 'integer' ? 'int' : 'float', said);
    case 'list': {
      const items = field.item_type === null ? itemTypes.any : itemTypes[field.item_type];
      const lengths = lengthsOf('list', said);
      return 'reason' in lengths ? lengths : { kind: 'type', type: { kind: 'list', items, ...lengths } };
    }
    default:
      return { kind: 'type', type: itemTypes[field.type] };
  }
}

type Said = ReadonlyMap<string, Bound | string>;

/** What the library hands to pydantic's `Field`: bounds that are null say nothing. */
function constraintsOf({ type, validators }: LibraryField): Said {
  const said = new Map<string, Bound | string>();
  const keys = keywords[type] ?? {};
  for (const validator of validators) {
    const keyword = keys[validator.type];
    if (keyword === undefined) continue;
    const value =
      keyword === 'pattern'
        ? validator.pattern
        : keyword.startsWith('min') || keyword === 'ge'
          ? validator.min_value
          : validator.max_value;
    if (value === null) said.delete(keyword);
    else said.set(keyword, value);
  }
  return said;
}

const lengths = { min_length: 'min_length', max_length: 'max_length' };
const bounds = { min_value: 'ge', max_value: 'le' };

const keywords: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>> = {
  string: { ...lengths, regex: 'pattern' },
  list: lengths,
  integer: bounds,
  float: bounds,
};

function string(said: Said): Constraining {
  const sizes = lengthsOf('str', said);
  if ('reason' in sizes) return sizes;
  const source = said.get('pattern');
  if (typeof source !== 'string') return { kind: 'type', type: { kind: 'str', ...sizes } };
  const pattern = rustPattern(source);
  if (pattern.kind === 'refused') return refused('str', `regex parse error: ${pattern.reason}`);
  if (pattern.kind === 'unknown') return { kind: 'type', type: { kind: 'str', ...sizes } };
  return {
    kind: 'type',
    type: { kind: 'str', ...sizes, pattern: { source, text: pattern.pattern } },
  };
}

function number(kind: 'int' | 'float', said: Said): Constraining {
  const ge = said.get('ge');
  const le = said.get('le');
  for (const [key, value] of [
    ['ge', ge],
    ['le', le],
  ] as const)
    if (kind === 'int' && typeof value === 'number' && !Number.isInteger(value))
      return refused('int', `'${key}' must be coercible to an integer`);
  return {
    kind: 'type',
    type: {
      kind,
      ...(typeof ge !== 'string' && ge !== undefined && ge !== null && { ge }),
      ...(typeof le !== 'string' && le !== undefined && le !== null && { le }),
    },
  };
}

function lengthsOf(
  of: 'str' | 'list',
  said: Said,
): { readonly min?: number; readonly max?: number } | (Constraining & { readonly kind: 'refused' }) {
  for (const key of ['min_length', 'max_length']) {
    const value = said.get(key);
    if (typeof value === 'number') return refused(of, "'float' object cannot be interpreted as an integer");
    if (typeof value === 'bigint' && value < 0n) return refused(of, "can't convert negative int to unsigned");
  }
  const [min, max] = [said.get('min_length'), said.get('max_length')];
  return {
    ...(typeof min === 'bigint' && { min: Number(min) }),
    ...(typeof max === 'bigint' && { max: Number(max) }),
  };
}

function refused(type: string, reason: string) {
  return { kind: 'refused', reason: `Error building "model" validator: ${type}: ${reason}` } as const;
}
