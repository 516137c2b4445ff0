import assert from 'node:assert/strict';
import { picoschema } from 'dotprompt';
import fc from 'fast-check';
import { picoschemaToJsonSchema, type Json } from '../../../../server/src/core/index.js';

const types = ['string', 'integer', 'number', 'boolean', 'any', 'null', 'Recipe', 'String', '', 'array'];
const described = fc
  .tuple(
    fc.constantFrom(...types),
    fc.constantFrom('', '', ', what it is', ',with, commas', ',   ', ', (brackets)', ', two\nlines'),
  )
  .map(([type, description]) => type + description);

const key = fc
  .tuple(
    fc.constantFrom('a', 'b', 'name', 'type', 'properties', 'with space', 'enum'),
    fc.constantFrom('', '', '?', ' '),
    fc.constantFrom(
      '',
      '',
      '(array)',
      '(array, of what)',
      '(object)',
      '(object, a, b)',
      '(enum)',
      '(enum, one)',
      '(list)',
      '(enum: x',
      '(',
      '()',
    ),
  )
  .map((parts) => parts.join(''));

const schemas: fc.Arbitrary<Json> = fc.letrec<{ schema: Json; object: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: described },
    { weight: 1, arbitrary: fc.constantFrom<Json>(5, true, null, [], ['x', null], ['A', 'B'], {}) },
    { weight: 4, arbitrary: tie('object') },
  ),
  object: fc
    .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: key }, fc.constant('(*)')), tie('schema')), {
      maxLength: 4,
    })
    .map((entries) => Object.fromEntries(entries)),
})).schema;

const named = { Recipe: { type: 'object', properties: { title: { type: 'string' } } } } as const;

describe('Picoschema as JSON Schema', () => {
  for (const resolves of [false, true]) {
    it(`is what npm dotprompt makes of it, ${resolves ? 'with' : 'without'} named schemas`, async () => {
      await fc.assert(
        fc.asyncProperty(schemas, async (schema) => {
          const expected = await theirs(schema, resolves);
          assert.deepEqual(ours(schema, resolves), expected);
        }),
        { numRuns: 5000 },
      );
    });
  }
});

function ours(schema: Json, resolves: boolean): unknown {
  try {
    const made = resolves
      ? picoschemaToJsonSchema(schema, (name) => (name === 'Recipe' ? named.Recipe : undefined))
      : picoschemaToJsonSchema(schema);
    return plain(made);
  } catch {
    return 'refused';
  }
}

async function theirs(schema: Json, resolves: boolean): Promise<unknown> {
  const schemaResolver = (name: string) =>
    Promise.resolve(name === 'Recipe' ? structuredClone(named.Recipe) : null);
  try {
    // It adds `null` to the very list of an enum.
    const copy: unknown = structuredClone(schema);
    return plain(await picoschema(copy, resolves ? { schemaResolver } : {}));
  } catch {
    return 'refused';
  }
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
