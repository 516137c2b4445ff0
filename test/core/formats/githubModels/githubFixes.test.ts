import assert from 'node:assert/strict';
import {
  applyEdits,
  createWorkspace,
  problemsOf,
  readPromptFile,
} from '../../../../server/src/core/index.js';

const asks = 'messages:\n  - role: user\n    content: Hello {{name}}\n';

/** A code, a file that has it, and the file after its last fix. */
const rows: readonly (readonly [code: string, bad: string, fixed: string])[] = [
  ['enum-value', asks.replace('role: user', 'role: developer'), asks.replace('role: user', 'role: system')],
  ['enum-value', asks.replace('role: user', 'role: usr'), asks],
  ['gh-response-format', `${asks}responseFormat: JSON\n`, `${asks}responseFormat: json_object\n`],
  ['gh-response-format', `${asks}responseFormat: json-schem\n`, `${asks}responseFormat: json_schema\n`],
  [
    'gh-json-schema-string',
    `${asks}jsonSchema:\n  name: it's\n  schema: {type: object}\n`,
    `${asks}jsonSchema:\n  '{"name":"it''s","schema":{"type":"object"}}'\n`,
  ],
  [
    'gh-unknown-placeholder',
    `${asks}testData:\n  - input: a\n  - {input: b}\n`,
    `${asks}testData:\n  - input: a\n    name: ''\n  - {input: b, name: ''}\n`,
  ],
];

describe('What is wrong with a prompt of GitHub Models', () => {
  for (const [code, bad, fixed] of rows)
    it(`is mended: ${code} in ${JSON.stringify(bad.slice(-40))}`, () => {
      const file = readPromptFile('file:///w/a.prompt.yml', bad);
      const problems = problemsOf(file, createWorkspace([file]), { secrets: false });
      const problem = problems.find((one) => one.code === code);
      assert.ok(problem, problems.map((one) => one.code).join(' '));
      assert.equal(applyEdits(bad, problem.fixes?.at(-1)?.edits ?? []), fixed);
    });
});
