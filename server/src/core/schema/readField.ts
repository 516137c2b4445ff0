import { decodeNode, textOf, valueOf, type SyntaxNode } from '../notation/index.js';
import { readValidators, type Constraints } from './readValidators.js';
import type { Field, ValueType } from './valueType.js';

/** The fields of a nested schema; undefined for one that is not known or contains itself. */
export type NestedFields = (
  name: string,
) => { readonly fields: readonly Field[]; readonly strict: boolean } | undefined;

/** One field of a validation schema; undefined when it has no name. */
export function readField(uri: string, node: SyntaxNode, nested: NestedFields): Field | undefined {
  const name = valueOf(node, 'name');
  if (name?.kind !== 'scalar' || name.text === '') return undefined;
  const fallback = valueOf(node, 'default');
  const data = fallback && decodeNode(fallback);
  return {
    name: name.text,
    type: typeOf(node, nested),
    required: flag(node, 'required') !== false && (data === undefined || data === null),
    nullable: flag(node, 'nullable') === true,
    default: data ?? undefined,
    description: textOf(valueOf(node, 'description')),
    declaredAt: { uri, span: name.span },
  };
}

function typeOf(node: SyntaxNode, nested: NestedFields): ValueType {
  const type = textOf(valueOf(node, 'type')) ?? 'any';
  const constraints = readValidators(valueOf(node, 'validators'));
  if (constraints.values && type !== 'list' && type !== 'dict')
    return { kind: 'enum', values: constraints.values };
  switch (type) {
    case 'list': {
      const itemSchema = textOf(valueOf(node, 'item_schema'));
      const itemType = textOf(valueOf(node, 'item_type'));
      const named = itemSchema ?? (itemType === 'dict' ? textOf(valueOf(node, 'nested_schema')) : undefined);
      const items = named === undefined ? simple(itemType ?? 'any', {}) : mapOf(named, nested);
      return { kind: 'list', items, ...sizes(constraints) };
    }
    case 'dict':
      return { ...mapOf(textOf(valueOf(node, 'nested_schema')), nested), ...sizes(constraints) };
    default:
      return simple(type, constraints);
  }
}

/** The type of a name of the schema language; `enum` without its values is anything. */
function simple(type: string, constraints: Constraints): ValueType {
  switch (type) {
    case 'string':
      return { kind: 'string', ...only(constraints, ['minLength', 'maxLength', 'pattern', 'format']) };
    case 'integer':
    case 'float':
      return {
        kind: type === 'integer' ? 'integer' : 'number',
        ...only(constraints, ['minimum', 'maximum']),
      };
    case 'boolean':
      return { kind: 'boolean' };
    case 'list':
      return { kind: 'list', items: { kind: 'any' } };
    case 'dict':
      return { kind: 'map', fields: [], open: true };
    default:
      return { kind: 'any' };
  }
}

function sizes({ minLength, maxLength }: Constraints): { minItems?: number; maxItems?: number } {
  return {
    ...(minLength !== undefined && { minItems: minLength }),
    ...(maxLength !== undefined && { maxItems: maxLength }),
  };
}

function only<K extends keyof Constraints>(
  constraints: Constraints,
  keys: readonly K[],
): Pick<Constraints, K> {
  const entries = keys.filter((key) => constraints[key] !== undefined).map((key) => [key, constraints[key]]);
  return Object.fromEntries(entries) as Pick<Constraints, K>;
}

function mapOf(name: string | undefined, nested: NestedFields): ValueType & { kind: 'map' } {
  const schema = name === undefined ? undefined : nested(name);
  return { kind: 'map', fields: schema?.fields ?? [], open: !schema?.strict };
}

function flag(node: SyntaxNode, key: string): boolean | undefined {
  const value = valueOf(node, key);
  return value?.kind === 'scalar' && typeof value.data === 'boolean' ? value.data : undefined;
}
