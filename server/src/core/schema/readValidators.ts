import { decodeNode, textOf, valueOf, type SyntaxNode } from '../notation/index.js';
import type { Data } from '../prompt/index.js';
import type { StringFormat } from './valueType.js';

/** What the validators of a field say of its values. */
export interface Constraints {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly Data[];
  readonly format?: StringFormat;
}

/** Reads a list of validators; of several of one kind the last counts, and those not known say nothing. */
export function readValidators(node: SyntaxNode | undefined): Constraints {
  if (node?.kind !== 'list') return {};
  return node.items.reduce<Constraints>((all, { value }) => ({ ...all, ...readValidator(value) }), {});
}

function readValidator(node: SyntaxNode): Constraints {
  const minimum = numberAt(node, 'min_value');
  const maximum = numberAt(node, 'max_value');
  const type = textOf(valueOf(node, 'type'));
  switch (type) {
    // The Python library takes the lengths from the bounds of numbers.
    case 'min_length':
      return minimum === undefined ? {} : { minLength: minimum };
    case 'max_length':
      return maximum === undefined ? {} : { maxLength: maximum };
    case 'min_value':
      return minimum === undefined ? {} : { minimum };
    case 'max_value':
      return maximum === undefined ? {} : { maximum };
    case 'range':
      return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
    case 'regex': {
      const pattern = textOf(valueOf(node, 'pattern'));
      return pattern === undefined ? {} : { pattern };
    }
    case 'enum': {
      const values = valueOf(node, 'allowed_values');
      return values?.kind === 'list' ? { values: values.items.map(({ value }) => decodeNode(value)) } : {};
    }
    case 'email':
    case 'url':
    case 'uuid':
    case 'date':
    case 'datetime':
      return { format: type };
    default:
      return {};
  }
}

function numberAt(node: SyntaxNode, key: string): number | undefined {
  const value = valueOf(node, key);
  const data = value && decodeNode(value);
  return typeof data === 'number' || typeof data === 'bigint' ? Number(data) : undefined;
}
