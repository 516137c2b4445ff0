export { describeType } from './describeType.js';
export { readSchemas, withNested, type SchemaDeclaration, type SchemaLookup } from './readSchemas.js';
export type { Field, ValueType } from './valueType.js';
