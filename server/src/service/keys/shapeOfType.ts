import type { Data, Field, KeyShape, Proposal, Shape, ValueType } from '../../core/index.js';
import { describeValue } from '../describeValue.js';

/** A field as a key that may be written, with texts that are in use for it. */
export function keyOfField(field: Field, used: readonly string[] = []): KeyShape {
  const { name, type, required, default: fallback, example } = field;
  const [, ...description] = describeValue(name, type, field);
  const proposed = [...texts(fallback), ...texts(example), ...used];
  return { name, required, shape: shapeOfType(type, proposed), description: description.join('\n\n') };
}

/** A type as the shape of what is written down for it; texts that are in use are proposed. */
export function shapeOfType(type: ValueType, used: readonly string[] = []): Shape {
  switch (type.kind) {
    case 'any':
      return { kind: 'anything', ...suggesting(used) };
    case 'string':
      return { kind: 'text', ...suggesting(used) };
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
      return { kind: 'integer', above: -Infinity, nullable: true };
    case 'number':
      return { kind: 'number', minimum: -Infinity, maximum: Infinity, nullable: true };
    case 'enum': {
      const words = type.values.filter((value) => typeof value === 'string');
      return words.length === type.values.length
        ? { kind: 'enum', values: words, nullable: true }
        : { kind: 'anything', ...suggesting(words) };
    }
    case 'union':
      return { kind: 'either', shapes: type.members.map((member) => shapeOfType(member, used)) };
    case 'list':
      return { kind: 'list', items: shapeOfType(type.items), nullable: true };
    case 'map':
      return {
        kind: 'map',
        name: 'a value',
        nullable: true,
        open: true,
        keys: type.fields.map((field) => keyOfField(field)),
      };
  }
}

function suggesting(values: readonly string[]): { readonly suggests?: readonly Proposal[] } {
  return values.length === 0 ? {} : { suggests: [...new Set(values)].map((value) => ({ value })) };
}

function texts(value: Data | undefined): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}
