import assert from 'node:assert/strict';
import { applyEdits, readPromptFile } from '../../../../server/src/core/index.js';

/** A code, a file that has it, and the file after its first fix. */
const fences: readonly (readonly [code: string, bad: string, fixed: string])[] = [
  ['front-matter-not-closed', '---\nmodel: m\nHi {{a}}\n', '---\nmodel: m\n---\nHi {{a}}\n'],
  ['front-matter-not-closed', '---\nmodel: m\n---', '---\nmodel: m\n---\n'],
  ['front-matter-not-closed', '---\r\nmodel: m\r\n----\r\nHi', '---\r\nmodel: m\r\n---\r\nHi'],
  ['front-matter-not-closed', '---\nHi {{a}}\n', '---\nHi {{a}}\n'],
  ['front-matter-empty', '---\n---\nHi\n', 'Hi\n'],
  ['front-matter-empty', '---\n\n---\nHi\n', 'Hi\n'],
  ['front-matter-not-first', '# (c)\n\n---\nmodel: m\n---\nHi\n', '---\n# (c)\nmodel: m\n---\nHi\n'],
  ['front-matter-not-first', '\ufeff\n---\nmodel: m\n---\nHi\n', '---\nmodel: m\n---\nHi\n'],
  ['front-matter-unknown-key', '---\nModel: m\n---\nHi\n', '---\nmodel: m\n---\nHi\n'],
  ['invalid-type', '---\ntools: search\n---\nHi\n', '---\ntools: [search]\n---\nHi\n'],
  ['invalid-type', '---\ntools: a.b, c # two\n---\nHi\n', '---\ntools: [a.b, c] # two\n---\nHi\n'],
  ['invalid-type', '---\ntools: {a: b}\n---\nHi\n', '---\ntools: {a: b}\n---\nHi\n'],
  ['yaml-duplicate-key', '---\nmodel: a\nmodel: b\n---\nHi\n', '---\nmodel: b\n---\nHi\n'],
];

/** The same for schemas, as they stand below `input: schema:`. */
const schemas: readonly (readonly [code: string, bad: string, fixed: string])[] = [
  ['pico-unknown-type', 'a: String, the name', 'a: string, the name'],
  ['pico-bad-kind', 'a(list, some): string', 'a(array, some): string'],
  ['pico-bad-kind', '"a(enum": [b]', '"a(enum)": [b]'],
  ['pico-empty-value', 'a:', 'a: string'],
  ['pico-type-capture', '{type: string, a: string}', "{type: 'string, the type', a: string}"],
  ['pico-enum-not-list', 'a(enum): X', 'a(enum): [X]'],
  ['pico-space-in-name', 'a (array): string', 'a(array): string'],
  [
    'pico-properties-mixed',
    'properties: {a: "string, b"}',
    'properties: {a: {type: string, description: "b"}}',
  ],
];

describe('What is wrong with a front matter', () => {
  for (const [code, bad, fixed] of fences) it(JSON.stringify(bad), () => checkFix(code, bad, fixed));

  it('is removed from a partial', () =>
    checkFix('partial-front-matter', '---\nmodel: m\n---\nHi\n', 'Hi\n', '_a.prompt'));

  for (const [code, bad, fixed] of schemas) it(bad, () => checkFix(code, withSchema(bad), withSchema(fixed)));
});

function withSchema(schema: string): string {
  return `---\ninput:\n  schema:\n    ${schema}\n---\nHi\n`;
}

function checkFix(code: string, bad: string, fixed: string, path = 'a.prompt'): void {
  const { problems } = readPromptFile(`file:///w/${path}`, bad);
  const problem = problems.find((one) => one.code === code);
  assert.ok(problem, problems.map((one) => one.code).join(' '));
  assert.equal(applyEdits(bad, problem.fixes?.[0]?.edits ?? []), fixed);
}
