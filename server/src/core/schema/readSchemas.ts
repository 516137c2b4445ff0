import { Memo } from '../cache/index.js';
import { textOf, valueOf, type MapNode, type SyntaxNode } from '../notation/index.js';
import type { Span } from '../text/index.js';
import { readField, type NestedFields } from './readField.js';
import type { Field } from './valueType.js';

/** A validation schema as its file declares it. */
export interface SchemaDeclaration {
  readonly name: string;
  readonly uri: string;
  readonly nameSpan: Span;
  readonly fields: readonly Field[];
  readonly description: string | undefined;
  /** Whether keys that it does not name are refused. */
  readonly strict: boolean;
}

/** Finds a schema by its name. */
export type SchemaLookup = (name: string) => SchemaDeclaration | undefined;

const known = new Memo<SyntaxNode, readonly SchemaDeclaration[]>();
const sources = new Memo<SchemaDeclaration, MapNode>();

/**
 * The schemas that the content of a file declares under `schemas`. A field that is a schema of another file is a map of
 * unknown keys, see `withNested`.
 */
export function readSchemas(uri: string, root: SyntaxNode): readonly SchemaDeclaration[] {
  const read = known.get(root) ?? schemasOf(uri, root);
  known.set(root, read);
  return read;
}

/** A schema with the schemas that its fields name, found by `lookup`, put in their place. */
export function withNested(schema: SchemaDeclaration, lookup: SchemaLookup): SchemaDeclaration {
  const source = sources.get(schema);
  if (!source) return schema;
  return { ...schema, fields: fieldsOf(schema.uri, source, nestedBy(lookup, [schema.name])) };
}

function schemasOf(uri: string, root: SyntaxNode): readonly SchemaDeclaration[] {
  const maps = schemaMaps(root);
  const byName = new Map<string, SchemaDeclaration>();
  const bare = maps
    .map((map) => declaration(uri, map, () => undefined))
    .filter((schema) => schema !== undefined);
  for (const schema of bare) if (!byName.has(schema.name)) byName.set(schema.name, schema);
  return bare.map((schema) => {
    const whole = withNested(schema, (name) => byName.get(name));
    const source = sources.get(schema);
    if (source) sources.set(whole, source);
    return whole;
  });
}

/** Those of the list, or the one that the whole file is. */
function schemaMaps(root: SyntaxNode): readonly MapNode[] {
  const list = valueOf(root, 'schemas');
  if (list?.kind === 'list')
    return list.items.map(({ value }) => value).filter((node) => node.kind === 'map');
  return root.kind === 'map' && !list && valueOf(root, 'fields')?.kind === 'list' ? [root] : [];
}

function declaration(uri: string, map: MapNode, nested: NestedFields): SchemaDeclaration | undefined {
  const name = valueOf(map, 'name');
  if (name?.kind !== 'scalar' || name.text === '') return undefined;
  const strict = valueOf(map, 'strict');
  const schema: SchemaDeclaration = {
    name: name.text,
    uri,
    nameSpan: name.span,
    fields: fieldsOf(uri, map, nested),
    description: textOf(valueOf(map, 'description')),
    strict: !(strict?.kind === 'scalar' && strict.data === false),
  };
  sources.set(schema, map);
  return schema;
}

/** Its own fields, and those of the schema that it extends which it does not declare anew. */
function fieldsOf(uri: string, map: MapNode, nested: NestedFields): readonly Field[] {
  const list = valueOf(map, 'fields');
  const parent = textOf(valueOf(map, 'extends'));
  const inherited = (parent === undefined ? undefined : nested(parent)?.fields) ?? [];
  if (list?.kind !== 'list') return inherited;
  const own = list.items
    .map(({ value }) => readField(uri, value, nested))
    .filter((field) => field !== undefined);
  const names = new Set(own.map(({ name }) => name));
  return [...inherited.filter(({ name }) => !names.has(name)), ...own];
}

function nestedBy(lookup: SchemaLookup, path: readonly string[]): NestedFields {
  return (name) => {
    const schema = path.includes(name) ? undefined : lookup(name);
    const source = schema && sources.get(schema);
    if (!schema || !source) return schema;
    return { fields: fieldsOf(schema.uri, source, nestedBy(lookup, [...path, name])), strict: schema.strict };
  };
}
