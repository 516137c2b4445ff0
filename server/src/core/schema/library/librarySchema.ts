import type { Data, DataMap } from '../../prompt/index.js';

/** The types of fields that the Python library's validation schemas know; the source is release 0.1.0-beta.7. */
export const fieldTypes = ['string', 'integer', 'float', 'boolean', 'list', 'dict', 'enum', 'any'] as const;

export type FieldType = (typeof fieldTypes)[number];

/** The validators that a field may list. */
export const validatorTypes = [
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'range',
  'regex',
  'enum',
  'custom',
  'email',
  'url',
  'uuid',
  'date',
  'datetime',
] as const;

export type ValidatorType = (typeof validatorTypes)[number];

/** A validation schema as the library holds it once it is loaded. */
export interface LibrarySchema {
  readonly name: string;
  readonly version: string;
  readonly description: string | null;
  readonly fields: readonly LibraryField[];
  readonly strict: boolean;
  readonly allow_extra: boolean;
  readonly metadata: DataMap;
  readonly extends: string | null;
}

export interface LibraryField {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly default: Data;
  readonly description: string | null;
  readonly nested_schema: string | null;
  readonly item_type: FieldType | null;
  readonly item_schema: string | null;
  readonly validators: readonly LibraryValidator[];
  readonly nullable: boolean;
  readonly read_only: boolean;
  readonly write_only: boolean;
}

export interface LibraryValidator {
  readonly type: ValidatorType;
  readonly value: Data;
  readonly error_message: string | null;
  readonly min_value: Bound;
  readonly max_value: Bound;
  readonly pattern: string | null;
  readonly allowed_values: readonly Data[] | null;
  readonly custom_function: string | null;
}

/** A `bigint` is a Python int, a `number` a Python float. */
export type Bound = bigint | number | null;
