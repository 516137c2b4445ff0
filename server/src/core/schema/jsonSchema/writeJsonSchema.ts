import { isDataList, isDataMap, type Data } from '../../prompt/index.js';
import type { Json, JsonMap } from '../picoschema/toJsonSchema.js';
import type { Field, ValueType } from '../valueType.js';

/** The JSON Schema of a map with these fields; others are refused unless it is `open`. */
export function fieldsToJsonSchema(fields: readonly Field[], open = false): JsonMap {
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldToJsonSchema(field)])),
    ...(required.length > 0 && { required }),
    additionalProperties: open,
  };
}

/** A value of a file as JSON has it: whole numbers of any size become numbers, those that JSON lacks become null. */
export function toJson(value: Data): Json {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (isDataMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
  return isDataList(value) ? value.map(toJson) : value;
}

function fieldToJsonSchema({ type, nullable, description, default: fallback }: Field): JsonMap {
  const schema = typeToJsonSchema(type);
  return {
    ...(nullable ? orNull(schema) : schema),
    ...(description !== undefined && { description }),
    ...(fallback !== undefined && { default: toJson(fallback) }),
  };
}

function typeToJsonSchema(type: ValueType): JsonMap {
  switch (type.kind) {
    case 'any':
      return {};
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { enum: type.values.map(toJson) };
    case 'list':
      return { type: 'array', items: typeToJsonSchema(type.items) };
    case 'map':
      return fieldsToJsonSchema(type.fields, type.open);
    case 'union':
      return type.open ? {} : { anyOf: type.members.map(typeToJsonSchema) };
    default: {
      const { kind, ...limits } = type;
      return { type: kind, ...limits };
    }
  }
}

function orNull(schema: JsonMap): JsonMap {
  const { type, enum: values, anyOf } = schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...(anyOf as readonly Json[]), { type: 'null' }] };
  if (typeof type === 'string') return { ...schema, type: [type, 'null'] };
  return Array.isArray(values) ? { ...schema, enum: [...(values as readonly Json[]), null] } : schema;
}
