import assert from 'node:assert/strict';
import {
  describeType,
  readPromptFile,
  schemasIn,
  withNested,
  type Field,
} from '../../../server/src/core/index.js';

const text = `version: "1.0.0"
schemas:
  - name: order
    description: What was bought.
    fields:
      - {name: text, type: string, description: The text., validators: [{type: min_length, min_value: 3}, {type: regex, pattern: "^a"}]}
      - {name: count, type: integer, validators: [{type: range, min_value: 1, max_value: 9}]}
      - {name: price, type: float, required: false, default: 1.5}
      - {name: tags, type: list, item_type: string, required: false, nullable: true}
      - {name: tone, type: string, validators: [{type: enum, allowed_values: [warm, cool]}]}
      - {name: address, type: dict, nested_schema: address}
      - {name: lines, type: list, item_schema: line}
      - {name: other, type: dict, nested_schema: elsewhere}
      - {name: any}
      - {type: string}
  - name: address
    strict: false
    fields: [{name: city, type: string}, {name: of, type: dict, nested_schema: order}]
  - name: line
    fields: [{name: item, type: string}, {name: next, type: list, item_schema: line}]
  - fields: []
`;

const file = readPromptFile('file:///w/schemas/order.yaml', text);

describe('readSchemas', () => {
  it('reads the schemas of a file once, with places and types', () => {
    const schemas = schemasIn(file);
    assert.equal(schemasIn(file), schemas);
    assert.deepEqual(
      schemas.map(({ name, strict }) => [name, strict]),
      [
        ['order', true],
        ['address', false],
        ['line', true],
      ],
    );
    const [order] = schemas;
    assert.equal(order?.description, 'What was bought.');
    assert.equal(text.slice(order.nameSpan.start, order.nameSpan.end), 'order');
    assert.deepEqual(
      order.fields.map((field) => `${field.name}: ${describeType(field.type)}`),
      [
        'text: string',
        'count: integer',
        'price: number',
        'tags: list of string',
        "tone: one of 'warm', 'cool'",
        'address: map with city, of',
        'lines: list of map with item, next',
        'other: map',
        'any: any',
      ],
    );
  });

  it('keeps the bounds, the default, and what may be missing or null', () => {
    assert.deepEqual(field('text').type, { kind: 'string', minLength: 3, pattern: '^a' });
    assert.deepEqual(field('count').type, { kind: 'integer', minimum: 1, maximum: 9 });
    assert.deepEqual(
      [field('text').required, field('price').required, field('price').default],
      [true, false, 1.5],
    );
    assert.deepEqual([field('tags').nullable, field('text').nullable], [true, false]);
    const { declaredAt } = field('tone');
    assert.equal(text.slice(declaredAt?.span.start, declaredAt?.span.end), 'tone');
  });

  it('ends where a schema contains itself', () => {
    assert.ok(
      JSON.stringify(schemasIn(file), (_, value: unknown) =>
        typeof value === 'bigint' ? Number(value) : value,
      ).length < 20_000,
    );
  });

  it('takes schemas of other files where they are looked up', () => {
    const other = readPromptFile(
      'file:///w/schemas/elsewhere.yaml',
      'schemas:\n- name: elsewhere\n  fields: [{name: deep, type: boolean}]\n',
    );
    const [order] = schemasIn(file);
    assert.ok(order);
    const whole = withNested(order, (name) =>
      [...schemasIn(file), ...schemasIn(other)].find((schema) => schema.name === name),
    );
    const found = whole.fields.find(({ name }) => name === 'other');
    assert.equal(found && describeType(found.type), 'map with deep');
  });

  it('reads nothing of other files, and what it can of broken ones', () => {
    assert.deepEqual(
      schemasIn(readPromptFile('file:///prompts/a.yaml', 'id: a\nformat: text\ntemplate: {content: x}\n')),
      [],
    );
    const broken = readPromptFile(
      'file:///schemas/a.yaml',
      'schemas:\n- name: a\n  fields:\n  - {name: x, type: string\n- 3\n',
    );
    assert.equal(schemasIn(broken)[0]?.name, 'a');
  });
});

function field(name: string): Field {
  const found = schemasIn(file)[0]?.fields.find((each) => each.name === name);
  assert.ok(found);
  return found;
}
