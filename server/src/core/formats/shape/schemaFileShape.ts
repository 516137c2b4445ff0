import type { MapShape, Shape, TextShape } from '../promptManager/shape/modelShape.js';
import { optional, required } from './key.js';

const text: TextShape = { kind: 'text' };
const optionalText: TextShape = { kind: 'text', nullable: true };
const schemaName: TextShape = { kind: 'text', nullable: true, suggests: 'schemas' };
const yesOrNo: Shape = { kind: 'boolean' };
const anyNumber: Shape = { kind: 'number', minimum: -Infinity, maximum: Infinity, nullable: true };
const freeMap: Shape = { kind: 'mapOf', values: { kind: 'anything' } };

const typeLabels = {
  string: 'Text.',
  integer: 'A whole number.',
  float: 'A number.',
  boolean: '`true` or `false`.',
  list: 'A list; `item_type` or `item_schema` says of what.',
  dict: 'A map; `nested_schema` names its fields.',
  enum: 'One of the `allowed_values` of a validator. The Python library cannot check it yet.',
  any: 'Anything.',
} as const;

const fieldTypes = Object.keys(typeLabels);

const validator: MapShape = {
  kind: 'map',
  name: 'FieldValidator',
  open: false,
  keys: [
    required(
      'type',
      {
        kind: 'enum',
        values: [
          ...['min_length', 'max_length', 'min_value', 'max_value', 'range', 'regex', 'enum', 'custom'],
          ...['email', 'url', 'uuid', 'date', 'datetime'],
        ],
        labels: {
          min_length: 'At least `min_value` characters.',
          max_length: 'At most `max_value` characters.',
          min_value: 'At least `min_value`.',
          max_value: 'At most `max_value`.',
          range: 'From `min_value` to `max_value`.',
          regex: 'Matches `pattern`.',
          enum: 'One of `allowed_values`.',
          custom: 'Checked by the function `custom_function`.',
        },
      },
      'What is checked.',
    ),
    optional('min_value', anyNumber, 'The lower bound, of lengths too.'),
    optional('max_value', anyNumber, 'The upper bound, of lengths too.'),
    optional('value', { kind: 'anything' }, 'Accepted and never used; write `min_value` or `max_value`.'),
    optional('pattern', optionalText, 'The regular expression of `regex`.'),
    optional(
      'allowed_values',
      { kind: 'list', items: { kind: 'anything' }, nullable: true },
      'The values of `enum`.',
    ),
    optional('custom_function', optionalText, 'Name of the function of `custom`.'),
    optional('error_message', optionalText, 'What is said when the check fails.'),
  ],
};

const field: MapShape = {
  kind: 'map',
  name: 'SchemaField',
  open: false,
  keys: [
    required('name', text, 'Name of the field: letters, digits, `_` and `-`.'),
    required('type', { kind: 'enum', values: fieldTypes, labels: typeLabels }, 'The type of its values.'),
    optional('required', yesOrNo, 'Whether it must be given; `true` when not said.'),
    optional('default', { kind: 'anything' }, 'The value when none is given.'),
    optional('description', optionalText, 'What it is; shown where the variable is used.'),
    optional('nullable', yesOrNo, 'Whether `null` is allowed.'),
    optional('nested_schema', schemaName, 'The schema of a `dict`.'),
    optional(
      'item_type',
      { kind: 'text', nullable: true, suggests: fieldTypes.map((value) => ({ value })) },
      'The type of the items of a `list`.',
    ),
    optional('item_schema', schemaName, 'The schema of the items of a `list`.'),
    optional('validators', { kind: 'list', items: validator }, 'Further checks.'),
    optional('read_only', yesOrNo, 'Read, and used by nothing.'),
    optional('write_only', yesOrNo, 'Read, and used by nothing.'),
  ],
};

const schema: MapShape = {
  kind: 'map',
  name: 'ValidationSchema',
  open: false,
  keys: [
    required('name', text, 'Name of the schema; prompts refer to it, and the file is called by it.'),
    optional('version', { kind: 'text', rule: 'version' }, 'MAJOR.MINOR.PATCH; `1.0.0` when not given.'),
    optional('description', optionalText, 'What it describes.'),
    required('fields', { kind: 'list', items: field }, 'The fields, with names that differ.'),
    optional('strict', yesOrNo, 'Whether other keys are refused; `true` when not said.'),
    optional('allow_extra', yesOrNo, 'Whether other keys are kept; needs `strict: false`.'),
    optional('metadata', freeMap, 'Anything else.'),
    optional('extends', schemaName, 'Read, and used by nothing.'),
  ],
};

/** A file of validation schemas. */
export const schemaFileShape: MapShape = {
  kind: 'map',
  name: 'SchemaRegistry',
  open: false,
  keys: [
    optional('version', { kind: 'text', rule: 'version' }, 'MAJOR.MINOR.PATCH of the file.'),
    required('schemas', { kind: 'list', items: schema }, 'The schemas, with names that differ.'),
    optional('metadata', freeMap, 'About the file.'),
  ],
};
