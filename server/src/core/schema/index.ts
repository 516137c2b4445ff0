export type { Field, ValueType } from './valueType.js';
