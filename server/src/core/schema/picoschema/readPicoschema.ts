import {
  decodeNode,
  valueOf,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type SyntaxNode,
} from '../../notation/index.js';
import { nearest, type Problem } from '../../text/index.js';
import { readJsonSchema } from '../jsonSchema/readJsonSchema.js';
import type { Field, ValueType } from '../valueType.js';
import {
  isJsonSchemaType,
  isScalarType,
  parsePicoKey,
  scalarTypes,
  splitDescription,
  wildcardKey,
} from './grammar.js';
import {
  addType,
  asJsonSchema,
  changeKind,
  changeType,
  describeType,
  trimName,
  wrapInList,
} from './picoFixes.js';
import { picoProblem } from './picoProblem.js';

/** What a `schema` of a front matter says. */
export interface PicoReading {
  readonly type: ValueType;
  readonly problems: readonly Problem[];
}

/** Reads a Picoschema, or the JSON Schema that stands in its place, with the places of its fields. Never throws. */
export function readPicoschema(uri: string, node: SyntaxNode): PicoReading {
  const reader = new Reader(uri);
  return { type: reader.top(node), problems: reader.problems };
}

class Reader {
  readonly problems: Problem[] = [];

  constructor(private readonly uri: string) {}

  top(node: SyntaxNode): ValueType {
    if (node.kind !== 'map') return this.type(node);
    const type = valueOf(node, 'type');
    if (type?.kind === 'scalar' && isJsonSchemaType(type.text)) {
      this.captured(node, type);
      return readJsonSchema(this.uri, node);
    }
    const properties = valueOf(node, 'properties');
    if (properties && properties.kind !== 'scalar') {
      this.mixed(properties);
      return readJsonSchema(this.uri, node);
    }
    return this.type(node);
  }

  private type(node: SyntaxNode): ValueType {
    switch (node.kind) {
      case 'scalar':
        return this.scalar(node);
      case 'map':
        return this.object(node);
      case 'list':
        this.problems.push(picoProblem('value-type', node.span));
        return { kind: 'any' };
    }
  }

  private scalar(node: ScalarNode): ValueType {
    if (node.type === 'null') {
      this.problems.push(picoProblem('empty-value', node.span, { fixes: addType(node) }));
      return { kind: 'map', fields: [], open: false };
    }
    if (node.type !== 'string') {
      this.problems.push(picoProblem('value-type', node.span));
      return { kind: 'any' };
    }
    const { type } = splitDescription(node.text);
    if (!isScalarType(type)) {
      const lower = type.toLowerCase();
      const guess = isScalarType(lower) ? lower : nearest(lower, scalarTypes);
      if (guess !== undefined || type === '' || type === 'array' || type === 'object')
        this.problems.push(
          picoProblem('unknown-type', node.span, {
            name: type,
            guess,
            fixes: changeType(node, type, guess),
          }),
        );
      return { kind: 'any' };
    }
    return type === 'null' ? { kind: 'any' } : { kind: type };
  }

  private object({ entries }: MapNode): ValueType {
    const fields: Field[] = [];
    let others: ValueType | undefined;
    for (const entry of entries) {
      if (entry.key.text === wildcardKey) {
        others = this.type(entry.value);
        continue;
      }
      const field = this.field(entry);
      const earlier = fields.findIndex(({ name }) => name === field.name);
      if (earlier !== -1) {
        this.problems.push(picoProblem('duplicate-field', entry.key.span, { name: field.name }));
        fields.splice(earlier, 1);
      }
      fields.push(field);
    }
    return { kind: 'map', fields, open: others !== undefined, ...(others && { others }) };
  }

  private field({ key, value }: MapEntry): Field {
    const { name, optional, kind, description } = parsePicoKey(key.text);
    if (name !== name.trim())
      this.problems.push(picoProblem('space-in-name', key.span, { name, fixes: trimName(key) }));
    const type = this.typeOfKind(kind, key, value);
    return {
      name,
      type,
      required: !optional,
      nullable: optional,
      default: undefined,
      description:
        description ??
        (kind === undefined && value.kind === 'scalar'
          ? splitDescription(value.text).description
          : undefined),
      declaredAt: { uri: this.uri, span: key.map?.toFileSpan({ start: 0, end: name.length }) ?? key.span },
    };
  }

  private typeOfKind(kind: string | undefined, key: ScalarNode, value: SyntaxNode): ValueType {
    switch (kind) {
      case undefined:
      case 'object':
        return this.type(value);
      case 'array':
        return { kind: 'list', items: this.type(value) };
      case 'enum':
        if (value.kind !== 'list') {
          this.problems.push(picoProblem('enum-not-list', value.span, { fixes: wrapInList(value) }));
          return { kind: 'any' };
        }
        return { kind: 'enum', values: value.items.map((item) => decodeNode(item.value)) };
      default:
        this.problems.push(picoProblem('bad-kind', key.span, { name: kind, fixes: changeKind(key) }));
        return { kind: 'any' };
    }
  }

  /** A field that happens to be called `type` makes JSON Schema of what was meant as Picoschema. */
  private captured(node: MapNode, type: ScalarNode): void {
    const meant = node.entries.filter(({ key }) => !jsonSchemaKeys.has(key.text.replace(/[?(].*$/, '')));
    if (meant.length === 0) return;
    const fixes = isScalarType(type.text) ? describeType(type, 'type') : [];
    this.problems.push(picoProblem('type-capture', type.span, { name: type.text, fixes }));
  }

  /** Picoschema inside JSON Schema: a property that is a text. */
  private mixed(properties: SyntaxNode): void {
    if (properties.kind !== 'map') return;
    for (const { value } of properties.entries)
      if (value.kind === 'scalar' && value.type === 'string') {
        const { type, description } = splitDescription(value.text);
        const fixes = isScalarType(type) && type !== 'any' ? asJsonSchema(value, type, description) : [];
        this.problems.push(picoProblem('properties-mixed', value.span, { fixes }));
      }
  }
}

/** The keywords of JSON Schema that may stand beside `type`. */
const jsonSchemaKeys: ReadonlySet<string> = new Set([
  '$comment',
  '$defs',
  '$id',
  '$ref',
  '$schema',
  'additionalProperties',
  'allOf',
  'anyOf',
  'const',
  'default',
  'definitions',
  'description',
  'enum',
  'example',
  'examples',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'items',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'not',
  'nullable',
  'oneOf',
  'pattern',
  'patternProperties',
  'prefixItems',
  'properties',
  'propertyOrdering',
  'required',
  'strict',
  'title',
  'type',
  'uniqueItems',
]);
