import assert from 'node:assert/strict';
import {
  canonicalJson,
  readData,
  validateWithLibrary,
  type Data,
} from '../../../../server/src/core/index.js';

/** Each line was checked against pydantic 2.13.4: the field, the value, and what comes out or the complaint. */
const readings: readonly (readonly [field: string, value: string, result: string])[] = [
  ['{type: integer}', '"5"', '5'],
  ['{type: integer}', '" 5.0 "', '5'],
  ['{type: integer}', '"1_000"', '1000'],
  ['{type: integer}', '100000000000000000000', '100000000000000000000'],
  ['{type: integer}', 'true', '1'],
  ['{type: integer}', '"5."', '! Input should be a valid integer, unable to parse string as an integer'],
  ['{type: integer}', '5.5', '! Input should be a valid integer, got a number with a fractional part'],
  ['{type: integer}', '1e30', '! Unable to parse input string as an integer, exceeded maximum size'],
  ['{type: integer}', 'null', '! Input should be a valid integer'],
  ['{type: float}', '2', '2.0'],
  ['{type: float}', '"1.e5"', '100000.0'],
  ['{type: float}', '"x"', '! Input should be a valid number, unable to parse string as a number'],
  ['{type: float}', '[]', '! Input should be a valid number'],
  ['{type: boolean}', '"OFF"', 'false'],
  ['{type: boolean}', '1.0', 'true'],
  ['{type: boolean}', '" yes"', '! Input should be a valid boolean, unable to interpret input'],
  ['{type: boolean}', '0.5', '! Input should be a valid boolean'],
  ['{type: string}', '1', '! Input should be a valid string'],
  ['{type: string, nullable: true}', 'null', 'null'],
  ['{type: dict}', '[1]', '! Input should be a valid dictionary'],
  ['{type: any}', 'null', 'null'],
  ['{type: list, item_type: integer}', '["1", 2.0]', '[1, 2]'],
  ['{type: list, item_type: enum}', '[1, "x"]', '[1, "x"]'],
  ['{type: list, item_schema: other}', '[{"x": "no"}]', '[{"x": "no"}]'],
  ['{type: dict, nested_schema: other}', '{"x": "3"}', '{"x": 3}'],
  ['{type: dict, nested_schema: other}', '[]', '! Input should be a valid dictionary or instance of other'],
  [
    '{type: string, validators: [{type: min_length, min_value: 2}]}',
    '"😀"',
    '! String should have at least 2 characters',
  ],
  [
    '{type: string, validators: [{type: max_length, max_value: 1}]}',
    '"ab"',
    '! String should have at most 1 character',
  ],
  ["{type: string, validators: [{type: regex, pattern: '^\\d+$'}]}", '"٣"', '"\\u0663"'],
  ['{type: string, validators: [{type: regex, pattern: b}]}', '"abc"', '"abc"'],
  ['{type: string, validators: [{type: regex, pattern: b}]}', '"xyz"', "! String should match pattern 'b'"],
  ['{type: string, validators: [{type: email}, {type: enum, allowed_values: [a]}]}', '"b"', '"b"'],
  [
    '{type: list, item_type: any, validators: [{type: max_length, max_value: 1}]}',
    '[1, 2]',
    '! List should have at most 1 item after validation, not 2',
  ],
  [
    '{type: float, validators: [{type: max_value, max_value: 1.5}]}',
    '2',
    '! Input should be less than or equal to 1.5',
  ],
  [
    '{type: integer, validators: [{type: min_value, min_value: "3"}]}',
    '2',
    '! Input should be greater than or equal to 3',
  ],
  [
    '{type: integer, validators: [{type: min_value, min_value: 1.5}]}',
    '2',
    `! Error building "model" validator: int: 'ge' must be coercible to an integer`,
  ],
  ['{type: enum}', '"x"', '! Unknown field type: FieldType.ENUM'],
  [
    '{type: string, nested_schema: other, validators: [{type: min_length, min_value: 1}]}',
    '{"x": 1}',
    "! Unable to apply constraint 'min_length' to supplied value",
  ],
];

describe('validateWithLibrary', () => {
  for (const [field, value, result] of readings) {
    it(`makes of ${value} for ${field}: ${result}`, () => {
      const validation = validate(`{name: a, ${field.slice(1, -1)}}`, `{"a": ${value}}`);
      const shown = validation.ok
        ? canonicalJson(valueAt(validation.value, 'a'))
        : `! ${validation.errors.map(({ message }) => message).join('; ')}`;
      assert.equal(shown, result);
    });
  }

  it('finds every fault, those of keys that are not known last', () => {
    const validation = validate(
      '{name: a, type: string}, {name: b, type: list, item_type: integer}',
      '{"z": 1, "b": [1, "x"]}',
    );
    assert.deepEqual(validation.errors, [
      { path: 'a', message: 'Field required' },
      { path: 'b.1', message: 'Input should be a valid integer, unable to parse string as an integer' },
      { path: 'z', message: 'Extra inputs are not permitted' },
    ]);
  });

  it('fills in defaults unread, and null where a field is not required', () => {
    const validation = validate(
      '{name: a, type: integer, default: x}, {name: b, type: string, required: false, nullable: true}',
      '{}',
    );
    assert.deepEqual(validation.ok && validation.value, { a: 'x', b: null });
  });

  it('takes null for a field that has a default only when it is not required', () => {
    assert.equal(validate('{name: a, type: string, default: x}', '{"a": null}').ok, false);
    assert.equal(validate('{name: a, type: string, default: x, required: false}', '{"a": null}').ok, true);
  });

  it('fails at first use where nested schemas form a cycle', () => {
    const { errors } = validate('{name: a, type: dict, nested_schema: s}', '{}');
    assert.deepEqual(errors, [{ path: 'a', message: 'maximum recursion depth exceeded' }]);
  });

  it('tells what is wrong with the schema file, with places', () => {
    const validation = validateWithLibrary(
      parsed(
        '{schemas: [{name: "a b", fields: [{name: x, type: strng}, {name: y, type: list}], colour: red}]}',
      ),
      'a b',
      {},
    );
    assert.deepEqual(validation?.errors, [
      {
        path: 'schemas.0.name',
        message: 'Value error, Schema name must be alphanumeric (underscores and hyphens allowed)',
      },
      {
        path: 'schemas.0.fields.0.type',
        message: "Input should be 'string', 'integer', 'float', 'boolean', 'list', 'dict', 'enum' or 'any'",
      },
      {
        path: 'schemas.0.fields.1',
        message: "Value error, List type requires either 'item_type' or 'item_schema'",
      },
      { path: 'schemas.0.colour', message: 'Extra inputs are not permitted' },
    ]);
  });
});

function validate(fields: string, data: string) {
  const schemas = `schemas: [{name: s, fields: [${fields}]}, {name: other, fields: [{name: x, type: integer}]}]`;
  const validation = validateWithLibrary(parsed(`{${schemas}}`), 's', parsed(data, 'json'));
  assert(validation);
  return validation;
}

function parsed(text: string, notation: 'yaml' | 'json' = 'yaml'): Data {
  const { data } = readData(text, notation);
  assert(data !== undefined);
  return data;
}

function valueAt(value: Data, key: string): Data {
  const map = value as Readonly<Record<string, Data>>;
  return map[key] ?? null;
}
