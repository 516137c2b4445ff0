import assert from 'node:assert/strict';
import { applyEdits, readPromptFile } from '../../../../server/src/core/index.js';

const head = 'id: a\nformat: text\n';
const chat = (role: string) =>
  `id: a\nformat: chat\nchat_template:\n  messages:\n    - role: ${role}\n      content: Hi\n`;
const custom = (value: string) => `${head}template: {content: Hi}\nmetadata:\n  custom:\n    a: ${value}\n`;

/** A code, a prompt that has it, and the prompt after its first fix. */
const rows: readonly (readonly [code: string, bad: string, fixed: string])[] = [
  ['format-template-mismatch', chat('user').replace('format: chat', 'format: text'), chat('user')],
  ['enum-value', chat('developer'), chat('system')],
  [
    'enum-value',
    `${head}status: live\ntemplate: {content: Hi}\n`,
    `${head}status: active\ntemplate: {content: Hi}\n`,
  ],
  ['yaml-exponent', custom('1e-1'), custom('1.0e-1')],
  ['yaml-exponent', custom('-2.5e3'), custom('-2.5e+3')],
  [
    'yaml-syntax',
    `${head}template:\n  content: Note: it's this: # c\n`,
    `${head}template:\n  content: 'Note: it''s this:' # c\n`,
  ],
  ['yaml-syntax', `${head}template:\n  content: @you\n`, `${head}template:\n  content: '@you'\n`],
  ['yaml-syntax', custom('='), custom("'='")],
  ['yaml-control-character', custom('"x\u0001"'), custom('"x"')],
];

describe('The first fix of a prompt with a mistake', () => {
  for (const [code, bad, fixed] of rows)
    it(`${code} in ${JSON.stringify(bad.slice(-32))}`, () => {
      const { problems } = readPromptFile('file:///w/prompts/a.yaml', bad);
      const problem = problems.find((one) => one.code === code);
      assert.ok(problem, problems.map((one) => one.code).join(' '));
      assert.equal(applyEdits(bad, problem.fixes?.[0]?.edits ?? []), fixed);
    });

  it('is none where the value is more than a text in the wrong place', () => {
    for (const bad of [
      `${head}template:\n  content: {a: b\n`,
      custom('!!int x'),
      `${head}template:\n\tcontent: x\n`,
    ]) {
      const { problems } = readPromptFile('file:///w/prompts/a.yaml', bad);
      assert.deepEqual(
        problems.flatMap(({ fixes = [] }) => fixes),
        [],
        bad,
      );
    }
  });
});
