import assert from 'node:assert/strict';
import {
  decodeNode,
  readJsonSchema,
  readPicoschema,
  readSchemas,
  readYaml,
  validateValue,
  type SyntaxNode,
  type ValueType,
} from '../../../../server/src/core/index.js';

describe('validateValue', () => {
  it('enforces every validator of the library’s schemas', () => {
    const type = librarySchema(`
      - {name: mail, type: string, validators: [{type: email}]}
      - {name: site, type: string, validators: [{type: url}]}
      - {name: key, type: string, validators: [{type: uuid}]}
      - {name: day, type: string, validators: [{type: date}]}
      - {name: at, type: string, validators: [{type: datetime}]}
      - {name: tone, type: enum, validators: [{type: enum, allowed_values: [warm, cool]}]}
      - {name: age, type: integer, validators: [{type: range, min_value: 1, max_value: 9}]}
      - {name: more, type: dict, validators: [{type: max_length, max_value: 1}]}
      - {name: lines, type: list, item_schema: line}`);
    checkValue(
      type,
      '{mail: a, site: b, key: c, day: d, at: e, tone: hot, age: 10, more: {a: 1, b: 2}, lines: [{n: x}]}',
      [
        'mail: Input should be a valid email address',
        'site: Input should be a valid URL',
        'key: Input should be a valid UUID',
        'day: Input should be a valid date, such as 2026-01-31',
        'at: Input should be a valid date and time, such as 2026-01-31T12:00:00Z',
        "tone: Input should be 'warm' or 'cool'",
        'age: Input should be less than or equal to 9',
        'more: Dictionary should have at most 1 item after validation, not 2',
        'lines.0.n: Input should be a valid integer',
      ],
    );
    checkValue(
      type,
      '{mail: a@b.de, site: "https://b.de/c", key: 31625bab-1e98-4f23-88ac-62de74675ab3, day: "2026-01-31", ' +
        'at: "2026-01-31T12:00:00Z", tone: warm, age: 9, more: {}, lines: [{n: 1}]}',
      [],
    );
  });

  it('gives a schema the fields of the one that it extends', () => {
    checkValue(librarySchema('- {name: own, type: string}', 'extends: line'), '{}', [
      'n: Field required',
      'own: Field required',
    ]);
  });

  it('converts nothing and fills in defaults', () => {
    const type = librarySchema('- {name: a, type: integer, default: 3}\n      - {name: b, type: boolean}');
    checkValue(type, '{b: "yes"}', ['b: Input should be a valid boolean']);
    const read = validateValue(type, { b: true });
    assert.deepEqual(read.ok && read.value, { a: 3n, b: true });
  });

  it('checks a JSON Schema', () => {
    const type = readJsonSchema(
      'file:///s.json',
      node(`
type: object
required: [n, list]
additionalProperties: {type: integer}
properties:
  n: {type: number, exclusiveMinimum: 0, maximum: 2}
  list: {type: array, minItems: 1, items: {type: string, maxLength: 2}}
  only: {const: x}
  when: {type: string, format: date-time}
  maybe: {type: [string, 'null']}`),
    );
    checkValue(type, '{n: 0, list: [], only: y, when: now, maybe: null, other: z}', [
      'n: Input should be greater than 0',
      'list: List should have at least 1 item after validation, not 0',
      "only: Input should be 'x'",
      'when: Input should be a valid date and time, such as 2026-01-31T12:00:00Z',
      'other: Input should be a valid integer',
    ]);
    checkValue(type, '{n: 2, list: [abc]}', ['list.0: String should have at most 2 characters']);
  });

  it('checks a Picoschema', () => {
    const { type } = readPicoschema(
      'file:///a.prompt',
      node('a?(enum): [x, y]\nb(array): integer\n(*): string'),
    );
    checkValue(type, '{a: null, b: [1, "2"], c: 3}', [
      'b.1: Input should be a valid integer',
      'c: Input should be a valid string',
    ]);
  });

  it('tells no value', () => {
    const marker = 'hush-hush';
    const read = validateValue(librarySchema('- {name: a, type: integer}'), { a: marker });
    assert(!read.ok && !JSON.stringify(read.errors).includes(marker));
  });
});

function checkValue(type: ValueType, value: string, expected: readonly string[]): void {
  const { errors } = validateValue(type, decodeNode(node(value)));
  assert.deepEqual(
    errors.map(({ path, message }) => `${path}: ${message}`),
    expected,
  );
}

function librarySchema(fields: string, more = 'strict: true'): ValueType {
  const root = node(`schemas:
  - name: s
    ${more}
    fields:
      ${fields.trim()}
  - name: line
    fields: [{name: n, type: integer}]`);
  const schema = readSchemas('file:///s.yaml', root).find(({ name }) => name === 's');
  assert(schema);
  return { kind: 'map', fields: schema.fields, open: !schema.strict };
}

function node(text: string): SyntaxNode {
  const { root, broken } = readYaml(text);
  assert(root && !broken, text);
  return root;
}
