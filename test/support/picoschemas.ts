import fc from 'fast-check';
import type { Json } from '../../server/src/core/index.js';

/** The schema that a program knows by name. */
export const namedSchemas = {
  Recipe: { type: 'object', properties: { title: { type: 'string' } } },
} as const;

const descriptions = ['', '', ', what it is', ',with, commas', ',   ', ', (brackets)'];

const typed = (types: readonly string[], about: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...types), fc.constantFrom(...about)).map((parts) => parts.join(''));

const names = [
  'a',
  'b',
  'name',
  'type',
  'properties',
  'items',
  'enum',
  'with space',
  'é😀',
  'x-y',
  '$ref',
  '1',
];

const jsonSchema = fc.constantFrom<Json>(
  { type: 'string', description: 'verbatim' },
  { type: 'object', properties: { a: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, required: ['a'] },
  { type: 'array', items: { type: 'number' }, minItems: 1 },
  { properties: { a: { enum: ['x', 1, null] } } },
  { $defs: { x: { type: 'number' } }, properties: { a: { $ref: '#/$defs/x' } } },
);

/** Schemas by the grammar: scalars, objects, arrays, enums, wildcards, optional fields, descriptions, named schemas. */
export function soundPicoschemas(types: readonly string[]): fc.Arbitrary<Json> {
  const scalar = typed(types, descriptions);
  const description = fc.constantFrom(...descriptions);
  const values = fc.uniqueArray(fc.constantFrom<Json>('A', 'b c', 1, 2.5, true, null), { maxLength: 4 });
  return fc.letrec<{ top: Json; value: Json; object: Json; entry: readonly [string, Json] }>((tie) => ({
    top: fc.oneof(
      { weight: 8, arbitrary: tie('object') },
      { weight: 2, arbitrary: scalar },
      { weight: 1, arbitrary: jsonSchema },
    ),
    value: fc.oneof(
      { maxDepth: 4 },
      { weight: 3, arbitrary: scalar },
      { weight: 2, arbitrary: tie('object') },
    ),
    object: fc
      .tuple(
        fc.uniqueArray(tie('entry'), { maxLength: 4, selector: ([key]) => key.split(/[?(]/)[0] }),
        fc.option(tie('value')),
      )
      .map(([entries, others]) =>
        Object.fromEntries(others === null ? entries : [...entries, ['(*)', others]]),
      ),
    entry: fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom('', '?'),
        fc.constantFrom('', 'object', 'array', 'enum'),
        description,
      )
      .chain(([name, optional, kind, about]) => {
        const brackets = kind === '' ? '' : `(${kind}${about})`;
        const held = kind === 'enum' ? values : kind === 'object' ? tie('object') : tie('value');
        return held.map((value) => [`${name}${optional}${brackets}`, value] as const);
      }),
  })).top;
}

const key = fc
  .tuple(
    fc.constantFrom('a', 'b', 'name', 'type', 'properties', 'with space', 'enum'),
    fc.constantFrom('', '', '?', ' ', '??'),
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
      '(array)(enum)',
    ),
  )
  .map((parts) => parts.join(''));

/** Schemas with all the mistakes that people make. */
export const brokenPicoschemas: fc.Arbitrary<Json> = fc.letrec<{ schema: Json; object: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    {
      weight: 6,
      arbitrary: typed(
        ['string', 'integer', 'number', 'any', 'null', 'Recipe', 'String', 'date', '', 'array'],
        [...descriptions, ', two\nlines'],
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom<Json>(5, true, null, [], ['x', null], ['A', 'B'], {}) },
    { weight: 4, arbitrary: tie('object') },
  ),
  object: fc
    .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: key }, fc.constant('(*)')), tie('schema')), {
      maxLength: 4,
    })
    .map((entries) => Object.fromEntries(entries)),
})).schema;
