import type { Json, JsonMap } from '../../schema/index.js';
import type {
  EnumShape,
  KeyShape,
  MapOfShape,
  MapShape,
  Shape,
  Suggestions,
  TextShape,
} from '../promptManager/shape/modelShape.js';

/**
 * The JSON Schema (draft 07) of a shape, for editors that check YAML and JSON by such schemas. It takes whatever the
 * reader of the format takes, numbers written as text included. `codes` are those of problems, with what they mean.
 */
export function toJsonSchema(shape: Shape, codes: ProblemCodes = new Map()): JsonMap {
  switch (shape.kind) {
    case 'anything':
      return { ...examplesOf(shape.suggests) };
    case 'text':
      return textSchema(shape);
    case 'enum':
      return enumSchema(shape);
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return numberSchema(shape, {
        ...(Number.isFinite(shape.minimum) && { minimum: shape.minimum }),
        ...(Number.isFinite(shape.maximum) && { maximum: shape.maximum }),
      });
    case 'integer':
      return numberSchema(shape, { exclusiveMinimum: shape.above, multipleOf: 1 });
    case 'uuid':
      return { type: 'string', minLength: 32 };
    case 'datetime':
      return { type: ['string', 'number'] };
    case 'list': {
      const minimum = shape.emptyMessage === undefined ? {} : { minItems: 1 };
      return { type: typeOf('array', shape), items: toJsonSchema(shape.items, codes), ...minimum };
    }
    case 'mapOf':
      return { type: typeOf('object', shape), ...keysSchema(shape, codes) };
    case 'either':
      return { anyOf: shape.shapes.map((one) => toJsonSchema(one, codes)) };
    case 'map':
      return mapSchema(shape, codes);
  }
}

/** Codes of problems are known; other keys are the user's. */
function keysSchema({ keys, values }: MapOfShape, codes: ProblemCodes): JsonMap {
  if (keys !== 'problem codes') return { additionalProperties: toJsonSchema(values, codes) };
  const properties = Array.from(codes, ([code, meaning]) => [
    code,
    {
      description: meaning.replaceAll('`', "'"),
      markdownDescription: meaning,
      ...toJsonSchema(values, codes),
    },
  ]);
  return { properties: Object.fromEntries(properties) as JsonMap, additionalProperties: false };
}

function mapSchema(shape: MapShape, codes: ProblemCodes): JsonMap {
  const required = shape.keys.filter((key) => key.required).map(({ name }) => name);
  return {
    type: typeOf('object', shape),
    properties: Object.fromEntries(shape.keys.map((key) => [key.name, described(key, codes)])),
    ...(required.length > 0 && { required }),
    additionalProperties: shape.open,
  };
}

function described({ shape, description }: KeyShape, codes: ProblemCodes): JsonMap {
  return {
    description: description.replaceAll('`', "'"),
    markdownDescription: description,
    ...toJsonSchema(shape, codes),
  };
}

function textSchema({ rule, loose, nullable, suggests }: TextShape): JsonMap {
  const types = loose ? ['string', 'number', 'boolean'] : ['string'];
  const all = nullable ? [...types, 'null'] : types;
  return {
    type: all.length === 1 ? 'string' : all,
    ...(rule && rules[rule]),
    ...examplesOf(suggests),
  };
}

const rules: Readonly<Record<NonNullable<TextShape['rule']>, JsonMap>> = {
  id: { minLength: 1, maxLength: 255 },
  version: { pattern: '^\\d+\\.\\d+\\.\\d+$' },
  content: { pattern: '\\S' },
  'message content': { pattern: '\\S' },
  'schema name': { pattern: String.raw`^[-_]*[\p{L}\p{N}][-_\p{L}\p{N}]*$` },
  identifier: { pattern: '^[^\\s.\\-]+$' },
};

function enumSchema({ values, labels, anyCase, others }: EnumShape): JsonMap {
  const descriptions = labels && values.map((value) => labels[value] ?? '');
  const words = { enum: [...values], ...(descriptions && { markdownEnumDescriptions: descriptions }) };
  if (others) return { anyOf: [words, { type: 'string' }] };
  if (!anyCase) return words;
  const pattern = values.map((value) =>
    value.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`),
  );
  return { anyOf: [words, { type: 'string', pattern: `^(?:${pattern.join('|')})$` }] };
}

/** A number may be written as text. */
function numberSchema({ nullable }: { readonly nullable: boolean }, bounds: JsonMap): JsonMap {
  const number: JsonMap = { type: 'number', ...bounds };
  const written: JsonMap = { type: 'string', pattern: '^\\s*[+-]?[\\d_.]+(?:[eE][+-]?\\d+)?\\s*$' };
  return { anyOf: [number, written, ...(nullable ? [{ type: 'null' }] : [])] };
}

function examplesOf(suggests: Suggestions | undefined): JsonMap {
  return typeof suggests === 'object' ? { examples: suggests.map(({ value }) => value) } : {};
}

type ProblemCodes = ReadonlyMap<string, string>;

function typeOf(type: string, { nullable }: { readonly nullable?: boolean }): Json {
  return nullable ? [type, 'null'] : type;
}
