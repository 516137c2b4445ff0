import { decodeNode, textOf, valueOf, type SyntaxNode } from '../../notation/index.js';
import type { Span } from '../../text/index.js';
import type { Field, StringFormat, ValueType } from '../valueType.js';

/** The place that fields are declared at when a schema is itself the text of a scalar. */
export interface SchemaPlace {
  readonly uri: string;
  readonly span: Span;
}

/**
 * The type that a JSON Schema describes, as far as the type language goes; what it cannot tell is anything. References
 * within the schema (`#/$defs/…`) are followed. `at` replaces the places of fields.
 */
export function readJsonSchema(uri: string, node: SyntaxNode, at?: SchemaPlace): ValueType {
  return new Reader(uri, node, at).type(node, 0);
}

/** References and nesting deeper than this are anything. */
const deepest = 32;

class Reader {
  constructor(
    private readonly uri: string,
    private readonly root: SyntaxNode,
    private readonly at: SchemaPlace | undefined,
  ) {}

  type(node: SyntaxNode | undefined, depth: number): ValueType {
    if (node?.kind !== 'map' || depth > deepest) return { kind: 'any' };
    const reference = textOf(valueOf(node, '$ref'));
    if (reference !== undefined) return this.type(this.target(reference), depth + 1);
    const values = valueOf(node, 'enum');
    if (values?.kind === 'list')
      return { kind: 'enum', values: values.items.map(({ value }) => decodeNode(value)) };
    const constant = valueOf(node, 'const');
    if (constant) return { kind: 'enum', values: [decodeNode(constant)] };
    const name = typeName(valueOf(node, 'type')) ?? (valueOf(node, 'properties') ? 'object' : undefined);
    switch (name) {
      case 'string':
        return {
          kind: 'string',
          ...bound(node, 'minLength', 'minLength'),
          ...bound(node, 'maxLength', 'maxLength'),
          ...pattern(node),
          ...format(node),
        };
      case 'integer':
      case 'number':
        return {
          kind: name,
          ...bound(node, 'minimum', 'minimum'),
          ...bound(node, 'maximum', 'maximum'),
          ...bound(node, 'exclusiveMinimum', 'above'),
          ...bound(node, 'exclusiveMaximum', 'below'),
        };
      case 'boolean':
        return { kind: 'boolean' };
      case 'array':
        return {
          kind: 'list',
          items: this.type(valueOf(node, 'items'), depth + 1),
          ...bound(node, 'minItems', 'minItems'),
          ...bound(node, 'maxItems', 'maxItems'),
        };
      case 'object':
        return this.object(node, depth);
      default:
        return { kind: 'any' };
    }
  }

  private object(node: SyntaxNode, depth: number): ValueType {
    const properties = valueOf(node, 'properties');
    const required = valueOf(node, 'required');
    const names = new Set(required?.kind === 'list' ? required.items.map(({ value }) => textOf(value)) : []);
    const additional = valueOf(node, 'additionalProperties');
    const fields = (properties?.kind === 'map' ? properties.entries : []).map(({ key, value }): Field => {
      const fallback = valueOf(value, 'default');
      return {
        name: key.text,
        type: this.type(value, depth + 1),
        required: names.has(key.text) && !fallback,
        nullable: isNullable(value),
        default: fallback && decodeNode(fallback),
        description: textOf(valueOf(value, 'description')),
        ...exampleIn(value),
        declaredAt: this.at ?? { uri: this.uri, span: key.span },
      };
    });
    const closed = additional?.kind === 'scalar' && additional.data === false;
    return {
      kind: 'map',
      fields,
      open: !closed,
      ...(additional?.kind === 'map' &&
        additional.entries.length > 0 && { others: this.type(additional, depth + 1) }),
      ...bound(node, 'minProperties', 'minItems'),
      ...bound(node, 'maxProperties', 'maxItems'),
    };
  }

  private target(reference: string): SyntaxNode | undefined {
    if (!reference.startsWith('#')) return undefined;
    const steps = reference
      .slice(1)
      .split('/')
      .filter((step) => step !== '');
    return steps.reduce<SyntaxNode | undefined>(
      (node, step) => valueOf(node, step.replaceAll('~1', '/').replaceAll('~0', '~')),
      this.root,
    );
  }
}

/** The one type that is meant: of several the first that is not `null`. */
function typeName(node: SyntaxNode | undefined): string | undefined {
  if (node?.kind !== 'list') return textOf(node);
  return node.items.map(({ value }) => textOf(value)).find((name) => name !== undefined && name !== 'null');
}

/** The first of `examples`, or OpenAPI's `example`. */
function exampleIn(node: SyntaxNode): Pick<Field, 'example'> {
  const examples = valueOf(node, 'examples');
  const first = examples?.kind === 'list' ? examples.items[0]?.value : valueOf(node, 'example');
  return first ? { example: decodeNode(first) } : {};
}

function isNullable(node: SyntaxNode): boolean {
  const type = valueOf(node, 'type');
  const flag = valueOf(node, 'nullable');
  if (flag?.kind === 'scalar' && flag.data === true) return true;
  return (
    type?.kind === 'list' && type.items.some(({ value }) => value.kind === 'scalar' && value.text === 'null')
  );
}

function bound<K extends string>(node: SyntaxNode, key: string, name: K): Partial<Record<K, number>> {
  const value = valueOf(node, key);
  const data = value?.kind === 'scalar' ? value.data : undefined;
  const bounds: Partial<Record<K, number>> = {};
  if (typeof data === 'number' || typeof data === 'bigint') bounds[name] = Number(data);
  return bounds;
}

function pattern(node: SyntaxNode): { readonly pattern?: string } {
  const text = textOf(valueOf(node, 'pattern'));
  return text === undefined ? {} : { pattern: text };
}

const formats: ReadonlyMap<string, StringFormat> = new Map<string, StringFormat>([
  ['email', 'email'],
  ['uri', 'url'],
  ['url', 'url'],
  ['uuid', 'uuid'],
  ['date', 'date'],
  ['date-time', 'datetime'],
]);

function format(node: SyntaxNode): { readonly format?: StringFormat } {
  const known = formats.get(textOf(valueOf(node, 'format')) ?? '');
  return known === undefined ? {} : { format: known };
}
