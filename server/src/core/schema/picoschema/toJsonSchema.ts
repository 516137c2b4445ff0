import { isJsonSchemaType, isScalarType, parsePicoKey, splitDescription, wildcardKey } from './grammar.js';

/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;

export interface JsonMap {
  readonly [key: string]: Json;
}

/** Finds the JSON Schema with a name. */
export type NamedSchema = (name: string) => JsonMap | undefined;

/** Why a text is no Picoschema; the sentence is the one of npm dotprompt. */
export class PicoschemaError extends Error {
  override readonly name = 'PicoschemaError';
}

/**
 * The JSON Schema that npm dotprompt 1.1.2 makes of a `schema` value of the front matter; null for an empty one. Throws
 * PicoschemaError where dotprompt refuses it.
 */
export function picoschemaToJsonSchema(schema: Json, named?: NamedSchema): Json {
  if (schema === null || schema === '' || schema === false || schema === 0) return null;
  if (typeof schema === 'string') {
    const { type, description } = splitDescription(schema);
    return describe(isScalarType(type) ? { type } : resolve(type, named), description);
  }
  if (!isMap(schema)) return fromPico(schema, named);
  if (isJsonSchemaType(schema['type'])) return schema;
  if (typeof schema['properties'] === 'object') return { ...schema, type: 'object' };
  return fromPico(schema, named);
}

function fromPico(schema: Json, named: NamedSchema | undefined): JsonMap {
  if (typeof schema === 'string') {
    const { type, description } = splitDescription(schema);
    if (!isScalarType(type)) return describe(resolve(type, named), description);
    return describe(type === 'any' ? {} : { type }, description);
  }
  if (typeof schema !== 'object') {
    throw new PicoschemaError(
      `Picoschema: only consists of objects and strings. Got: ${JSON.stringify(schema)}`,
    );
  }
  const properties: Record<string, Json> = {};
  const required: string[] = [];
  let additionalProperties: Json = false;
  for (const [key, value] of Object.entries(schema ?? {})) {
    if (key === wildcardKey) {
      additionalProperties = fromPico(value, named);
      continue;
    }
    const { name, optional, kind, description } = parsePicoKey(key);
    if (!optional) required.push(name);
    const property = propertyOf(kind, value, { optional, named });
    properties[name] = kind === undefined ? property : describe(property, description);
  }
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties,
  };
}

function propertyOf(
  kind: string | undefined,
  value: Json,
  { optional, named }: { readonly optional: boolean; readonly named: NamedSchema | undefined },
): JsonMap {
  switch (kind) {
    case undefined: {
      const property = fromPico(value, named);
      const type = property['type'];
      return optional && typeof type === 'string' ? { ...property, type: [type, 'null'] } : property;
    }
    case 'array':
      return { type: optional ? ['array', 'null'] : 'array', items: fromPico(value, named) };
    case 'object': {
      const property = fromPico(value, named);
      return optional ? { ...property, type: [property['type'] ?? null, 'null'] } : property;
    }
    case 'enum':
      return { enum: optional ? withNull(value) : value };
    default:
      throw new PicoschemaError(`Picoschema: parenthetical types must be 'object' or 'array', got: ${kind}`);
  }
}

/** The package asks `includes` of whatever stands there, and of a text, too, it gets an answer. */
function withNull(values: Json): Json {
  if (typeof values === 'string' && values.includes('null')) return values;
  if (!isList(values)) throw new PicoschemaError('Picoschema: an enum takes a list of values.');
  return values.includes(null) ? values : [...values, null];
}

function resolve(name: string, named: NamedSchema | undefined): JsonMap {
  if (!named) throw new PicoschemaError(`Picoschema: unsupported scalar type '${name}'.`);
  const schema = named(name);
  if (!schema) throw new PicoschemaError(`Picoschema: could not find schema with name '${name}'`);
  return schema;
}

function describe(schema: JsonMap, description: string | undefined): JsonMap {
  return description === undefined ? schema : { ...schema, description };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !isList(value);
}
