import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  canonicalJson,
  problemsOf,
  validateWithLibrary,
  type Data,
  type DataMap,
} from '../../../../server/src/core/index.js';
import { fileAt, workspaceOf } from '../../../support/workspaceOf.js';

describe('a range of numbers', () => {
  const withValidators = (written: string): string =>
    `schemas:\n  - name: a\n    fields:\n      - name: x\n        type: float\n        validators:\n${written}`;

  it('is split into the validators that are enforced', () => {
    checkSplit(
      withValidators(`          - type: "range"
            max_value: 9.5
            min_value: 1
            error_message: "1 to 9.5"
          # Nothing is lost:
          - type: range
            min_value: 1 # least
            max_value: 2
          - type: range
            min_value: 1
            max_value: 2
`),
      withValidators(`          - type: min_value
            min_value: 1
            error_message: "1 to 9.5"
          - type: max_value
            max_value: 9.5
          # Nothing is lost:
          - type: range
            min_value: 1 # least
            max_value: 2
          - type: min_value
            min_value: 1
          - type: max_value
            max_value: 2
`),
    );
  });
});

describe('a pattern that would never end', () => {
  it('is checked with a default like any other', () => {
    const workspace = workspaceOf({
      'schemas/a.yaml': `schemas:
  - name: a
    fields:
      - {name: x, type: string, required: false, default: ${'a'.repeat(60)}!, validators: [{type: regex, pattern: '^(a+)+$'}]}
`,
    });
    const problems = problemsOf(fileAt(workspace, 'schemas/a.yaml'), workspace, { secrets: false });
    assert.ok(problems.some(({ code }) => code === 'default-invalid'));
  });
});

describe('the rules of schema files', () => {
  it('show an error in exactly the files that the Python library refuses to load', () => {
    fc.assert(
      fc.property(registry, (content) => {
        const validation = validateWithLibrary(content, 's', {});
        const refused = validation?.ok === false && validation.of === 'schema';
        const path = 'prompts/schemas/s.json';
        const workspace = workspaceOf({ [path]: canonicalJson(content) });
        const errors = problemsOf(fileAt(workspace, path), workspace, { secrets: true }).filter(
          ({ code, severity }) => severity === 'error' && !atFirstUse.has(code),
        );
        assert.equal(errors.length > 0, refused, errors.map(({ message }) => message).join('\n'));
      }),
      { numRuns: 300 },
    );
  });

  it('say which validators the two ways of validating differ on', () => {
    const path = 'prompts/schemas/s.yaml';
    const workspace = workspaceOf({
      [path]: `schemas:
  - name: s
    fields:
      - {name: a, type: string, validators: [{type: email}, {type: min_value, min_value: 1}]}
      - {name: b, type: dict, validators: [{type: max_length, max_value: 1}]}
      - {name: c, type: string, validators: [{type: min_length, min_value: 1}]}
`,
    });
    const found = problemsOf(fileAt(workspace, path), workspace, { secrets: true });
    assert.deepEqual(
      found.map(({ code, message }) => `${code}: ${message}`),
      [
        "validator-not-enforced: The Python library loads 'email' and never enforces it: add a 'regex', or check it in the program.",
        "validator-not-enforced: The Python library ignores 'min_value' on a field of the type 'string'; it works on 'integer' and 'float'.",
        "validator-not-enforced: The Python library ignores 'max_length' on a field of the type 'dict'; it works on 'string' and 'list'.",
      ],
    );
  });
});

/** The text after the fixes of all ranges. */
function checkSplit(bad: string, fixed: string): void {
  const workspace = workspaceOf({ 'schemas/a.yaml': bad });
  const problems = problemsOf(fileAt(workspace, 'schemas/a.yaml'), workspace, { secrets: false });
  const ranges = problems.filter(({ code }) => code === 'validator-not-enforced');
  assert.equal(
    applyEdits(
      bad,
      ranges.flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []),
    ),
    fixed,
  );
}

/** Errors of files that the library loads, and whose schemas then fail with any data. */
const atFirstUse: ReadonlySet<string> = new Set([
  'regex-not-portable',
  'leading-underscore-field',
  'bound-unusable',
  'schema-cycle',
]);

/** A map of some of these keys. */
function some(
  keys: Readonly<Record<string, fc.Arbitrary<Data>>>,
  needed: readonly string[],
): fc.Arbitrary<DataMap> {
  return fc.record(keys, { requiredKeys: [...needed] });
}

const type = fc.constantFrom<Data>('string', 'integer', 'float', 'boolean', 'list', 'dict', 'enum', 'any');
const flag = fc.constantFrom<Data>(true, false, 'no', 1n, 0n, null);
const bound = fc.constantFrom<Data>(null, 0n, 3n, 1.5, '2', 'x');

const validator = some(
  {
    type: fc.constantFrom<Data>(
      'min_length',
      'max_value',
      'range',
      'regex',
      'enum',
      'custom',
      'email',
      'other',
    ),
    min_value: bound,
    max_value: bound,
    pattern: fc.constantFrom<Data>('^a$', '', null),
    allowed_values: fc.constantFrom<Data>([], ['a'], null),
    custom_function: fc.constantFrom<Data>('m.f', ''),
    format: fc.constant('%d'),
  },
  ['type', 'min_value', 'max_value', 'pattern'],
);

const field = some(
  {
    name: fc.constantFrom<Data>('a', 'b', 'c-d', '_e', 'f g', ''),
    type,
    item_type: type,
    required: flag,
    nullable: flag,
    default: fc.constantFrom<Data>(null, '', 1n, []),
    validators: fc.array(validator, { maxLength: 2 }),
    nested_schema: fc.constantFrom<Data>('s', 'zzz'),
    bogus: fc.constant(1n),
  },
  ['name', 'type', 'item_type'],
);

const schema = some(
  {
    name: fc.constantFrom<Data>('s', 's', 't', 'u v'),
    version: fc.constantFrom<Data>('1.0.0', '1.0', 1.5),
    fields: fc.array(field, { maxLength: 3 }),
    strict: flag,
    allow_extra: flag,
    metadata: fc.constantFrom<Data>({}, []),
  },
  ['name', 'fields'],
);

const registry = some(
  { schemas: fc.array(schema, { maxLength: 2 }), version: fc.constantFrom<Data>('1.0.0', 'x') },
  ['schemas'],
);
