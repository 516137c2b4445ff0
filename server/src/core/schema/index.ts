export { findJson } from './findJson.js';
export { describeType } from './describeType.js';
export { readSchemas, withNested, type SchemaDeclaration, type SchemaLookup } from './readSchemas.js';
export {
  fieldTypes,
  rustPattern,
  validatorTypes,
  validateWithLibrary,
  type LibraryValidation,
} from './library/index.js';
export { validateValue, type ValueReading } from './declared/validateValue.js';
export { sampleOf, sampleValue } from './sampleValue.js';
export { inferType } from './inferType.js';
export { fieldsOfType, unionOf } from './unionOf.js';
export type { Field, ValueOrigin, ValueType } from './valueType.js';
export { readJsonSchema, type SchemaPlace } from './jsonSchema/readJsonSchema.js';
export { readPicoschema, type PicoReading } from './picoschema/readPicoschema.js';
export {
  PicoschemaError,
  picoschemaToJsonSchema,
  type Json,
  type JsonMap,
  type NamedSchema,
} from './picoschema/toJsonSchema.js';
export { fieldsToJsonSchema, toJson } from './jsonSchema/writeJsonSchema.js';
