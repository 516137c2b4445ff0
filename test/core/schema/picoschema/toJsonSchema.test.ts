import assert from 'node:assert/strict';
import { picoschema } from 'dotprompt';
import fc from 'fast-check';
import { picoschemaToJsonSchema, type Json, type JsonMap } from '../../../../server/src/core/index.js';
import { brokenPicoschemas, namedSchemas, soundPicoschemas } from '../../../support/picoschemas.js';

const scalars = ['any', 'boolean', 'integer', 'null', 'number', 'string'];
const known = new Map<string, JsonMap>(Object.entries(namedSchemas));

describe('Picoschema as JSON Schema', () => {
  it('is what npm dotprompt makes of sound schemas', async () => {
    await fc.assert(
      fc.asyncProperty(soundPicoschemas([...scalars, 'Recipe']), async (schema) => {
        const expected = await theirs(schema, known);
        assert.notEqual(expected, 'refused');
        assert.deepEqual(ours(schema, known), expected);
      }),
      { numRuns: 10_000 },
    );
  });

  for (const names of [undefined, known]) {
    it(`is what npm dotprompt makes of mistakes, ${names ? 'with' : 'without'} named schemas`, async () => {
      await fc.assert(
        fc.asyncProperty(brokenPicoschemas, async (schema) => {
          assert.deepEqual(ours(schema, names), await theirs(schema, names));
        }),
        { numRuns: 5000 },
      );
    });
  }
});

function ours(schema: Json, names: ReadonlyMap<string, JsonMap> | undefined): unknown {
  try {
    return plain(
      names ? picoschemaToJsonSchema(schema, (name) => names.get(name)) : picoschemaToJsonSchema(schema),
    );
  } catch {
    return 'refused';
  }
}

async function theirs(schema: Json, names: ReadonlyMap<string, JsonMap> | undefined): Promise<unknown> {
  const schemaResolver = (name: string) => Promise.resolve(structuredClone(names?.get(name)) ?? null);
  try {
    // It adds `null` to the very list of an enum.
    const copy: unknown = structuredClone(schema);
    return plain(await picoschema(copy, names ? { schemaResolver } : {}));
  } catch {
    return 'refused';
  }
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
