import { decodeNode, textOf, valueOf, type MapNode, type SyntaxNode } from '../../notation/index.js';
import type { Span } from '../../text/index.js';
import { unionOf } from '../unionOf.js';
import type { Field, StringFormat, ValueType } from '../valueType.js';
import { merged } from './merged.js';

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
    return this.composed(node, this.plain(node, depth), depth);
  }

  /** The type with what `anyOf`, `oneOf` and `allOf` add to it. */
  private composed(node: MapNode, own: ValueType, depth: number): ValueType {
    const all = itemsOf(valueOf(node, 'allOf')).map((item) => this.type(item, depth + 1));
    const base = all.length > 0 ? merged([own, ...all]) : own;
    const alternatives = itemsOf(valueOf(node, 'anyOf') ?? valueOf(node, 'oneOf'))
      .filter((item) => !isNull(item))
      .map((item) => this.type(item, depth + 1));
    if (alternatives.length === 0 || (base.kind !== 'any' && base.kind !== 'map')) return base;
    return unionOf(alternatives.map((type) => merged([base, type])));
  }

  private plain(node: MapNode, depth: number): ValueType {
    const names = typeNames(valueOf(node, 'type'));
    if (names.length === 0) return this.named(valueOf(node, 'properties') && 'object', node, depth);
    return unionOf(names.map((name) => this.named(name, node, depth)));
  }

  private named(name: string | undefined, node: MapNode, depth: number): ValueType {
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

  private object(node: MapNode, depth: number): ValueType {
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

/** The types that are named, without `null`. */
function typeNames(node: SyntaxNode | undefined): readonly string[] {
  const names = node?.kind === 'list' ? itemsOf(node).map(textOf) : [textOf(node)];
  return names.flatMap((name) => (name === undefined || name === 'null' ? [] : [name]));
}

function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === 'list' ? node.items.map(({ value }) => value) : [];
}

/** Whether a schema says `{type: null}`. */
function isNull(node: SyntaxNode): boolean {
  const type = valueOf(node, 'type');
  return type?.kind === 'scalar' && type.text === 'null';
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
  if (itemsOf(type).some((item) => item.kind === 'scalar' && item.text === 'null')) return true;
  return itemsOf(valueOf(node, 'anyOf') ?? valueOf(node, 'oneOf')).some(isNull);
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
