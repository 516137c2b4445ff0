import assert from 'node:assert/strict';
import {
  describeType,
  readJson,
  readJsonSchema,
  validateValue,
  type ValueType,
} from '../../../server/src/core/index.js';

/** A JSON Schema, and its type in words. */
const types: readonly (readonly [schema: object, type: string])[] = [
  [{ type: ['string', 'null'] }, 'string'],
  [{ type: ['string', 'number', 'null'] }, 'string or number'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string'],
  [{ anyOf: [{ type: 'string' }, { type: 'string' }] }, 'string'],
  [{ anyOf: [{ type: 'string' }, {}] }, 'any'],
  [{ oneOf: [{ type: 'boolean' }, { enum: ['auto'] }] }, "boolean or one of 'auto'"],
  [
    { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
    'list of (string or integer)',
  ],
  [
    { anyOf: [{ $ref: '#/$defs/a' }, { type: 'array' }], $defs: { a: { properties: { x: {}, y: {} } } } },
    'map with x, y or list',
  ],
  [
    { type: 'object', properties: { a: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    'map with a',
  ],
  [
    { properties: { a: {} }, oneOf: [{ properties: { b: {} } }, { properties: { c: {} } }] },
    'map with a, b or map with a, c',
  ],
  [{ allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }, 'map with a, b'],
  [{ type: 'string', anyOf: [{ pattern: 'a' }, { pattern: 'b' }] }, 'string'],
  [{ anyOf: [] }, 'any'],
];

describe('types of JSON Schema', () => {
  for (const [schema, type] of types)
    it(`${JSON.stringify(schema)} is ${type}`, () => assert.equal(describeType(typeOf(schema)), type));

  it('of several take what one of them takes', () => {
    const type = typeOf({
      anyOf: [
        { type: 'integer' },
        {
          type: 'object',
          properties: { a: { type: 'string', default: 'x' }, b: { type: 'boolean' } },
          required: ['b'],
        },
      ],
    });
    assert.deepEqual(validateValue(type, 1n), { ok: true, value: 1n, errors: [] });
    assert.deepEqual(validateValue(type, { b: true }).value, { a: 'x', b: true });
    assert.deepEqual(validateValue(type, 'no').errors, [
      { path: '', message: 'Input should be integer or map with a, b' },
    ]);
    assert.deepEqual(validateValue(type, { b: 1n }).errors, [
      { path: 'b', message: 'Input should be a valid boolean' },
    ]);
  });
});

function typeOf(schema: object): ValueType {
  const { root } = readJson(JSON.stringify(schema));
  assert.ok(root);
  return readJsonSchema('file:///w/a.json', root);
}
