import { fieldTypes, validatorTypes } from '../../../schema/index.js';
import type { KeyShape, MapShape, Shape } from './modelShape.js';

const optionalText: Shape = { kind: 'text', nullable: true };
const schemaName: Shape = { kind: 'text', nullable: true, suggests: 'schemas' };
const boolean: Shape = { kind: 'boolean' };
const anything: Shape = { kind: 'anything' };
const freeMap: Shape = { kind: 'mapOf', values: anything };
const bound: Shape = { kind: 'number', minimum: -Infinity, maximum: Infinity, nullable: true };

const typeLabels: Readonly<Record<string, string>> = {
  string: 'Text.',
  integer: 'A whole number.',
  float: 'A number.',
  boolean: '`true` or `false`.',
  list: 'A list; `item_type` or `item_schema` says of what.',
  dict: 'A map; `nested_schema` names its fields.',
  enum: 'One of the `allowed_values` of a validator. The Python library cannot check it yet.',
  any: 'Anything.',
};

const validatorLabels: Readonly<Record<string, string>> = {
  min_length: 'At least `min_value` characters.',
  max_length: 'At most `max_value` characters.',
  min_value: 'At least `min_value`.',
  max_value: 'At most `max_value`.',
  range: 'From `min_value` to `max_value`.',
  regex: 'Matches `pattern`.',
  enum: 'One of `allowed_values`.',
  custom: 'Checked by the function `custom_function`.',
};

function key(name: string, shape: Shape, description: string): KeyShape {
  return { name, required: false, shape, description };
}

function required(name: string, shape: Shape, description: string): KeyShape {
  return { name, required: true, shape, description };
}

const validator: MapShape = {
  kind: 'map',
  name: 'FieldValidator',
  open: false,
  keys: [
    required('type', { kind: 'enum', values: validatorTypes, labels: validatorLabels }, 'What is checked.'),
    key('value', anything, 'Read, and used by nothing.'),
    key('error_message', optionalText, 'Read, and used by nothing.'),
    key('min_value', bound, 'The least number, or the least length.'),
    key('max_value', bound, 'The greatest number, or the greatest length.'),
    key('pattern', optionalText, 'The expression of `regex`, in the syntax of Rust; found anywhere.'),
    key('allowed_values', { kind: 'list', items: anything, nullable: true }, 'The values of `enum`.'),
    key('custom_function', optionalText, 'The function of `custom`; the library never calls it.'),
  ],
};

const field: MapShape = {
  kind: 'map',
  name: 'SchemaField',
  open: false,
  keys: [
    required('name', { kind: 'text', rule: 'schema name' }, 'The key of the value.'),
    required('type', { kind: 'enum', values: fieldTypes, labels: typeLabels }, 'What the value is.'),
    key('required', boolean, 'Whether the value must be given; `true` when not said.'),
    key('default', anything, 'The value when none is given.'),
    key('description', optionalText, 'What the value is, for people and for models.'),
    key('nested_schema', schemaName, 'The schema of a `dict`.'),
    key(
      'item_type',
      { kind: 'enum', values: fieldTypes, labels: typeLabels, nullable: true },
      'The type of the items of a `list`.',
    ),
    key('item_schema', schemaName, 'The schema of the items; the library ignores it.'),
    key('validators', { kind: 'list', items: validator }, 'What is checked besides the type.'),
    key('nullable', boolean, 'Whether the value may be null.'),
    key('read_only', boolean, 'Read, and used by nothing.'),
    key('write_only', boolean, 'Read, and used by nothing.'),
  ],
};

const schema: MapShape = {
  kind: 'map',
  name: 'Schema',
  open: false,
  keys: [
    required('name', { kind: 'text', rule: 'schema name' }, 'What prompts call it; equal to the file name.'),
    key('version', { kind: 'text', rule: 'version' }, 'MAJOR.MINOR.PATCH; `1.0.0` when not given.'),
    key('description', optionalText, 'What the values are for.'),
    required(
      'fields',
      {
        kind: 'list',
        items: field,
        emptyMessage: 'List should have at least 1 item after validation, not 0',
      },
      'The values, with names that differ.',
    ),
    key('strict', boolean, 'Whether other keys are refused; `true` when not said.'),
    key('allow_extra', boolean, 'Without effect; together with `strict` an error.'),
    key('metadata', freeMap, 'About the schema.'),
    key('extends', schemaName, 'The schema that it adds to; the library ignores it.'),
  ],
};

/** A file of validation schemas. */
export const registryShape: MapShape = {
  kind: 'map',
  name: 'SchemaRegistry',
  open: false,
  keys: [
    key('version', { kind: 'text', rule: 'version' }, 'Version of the file; `1.0.0` when not given.'),
    key('schemas', { kind: 'list', items: schema }, 'The schemas, with names that differ.'),
    key('metadata', freeMap, 'About the file.'),
  ],
};

/** The usual order of the keys of a field and of a schema. */
export const fieldOrder: readonly string[] = field.keys.map(({ name }) => name);
export const schemaOrder: readonly string[] = schema.keys.map(({ name }) => name);
