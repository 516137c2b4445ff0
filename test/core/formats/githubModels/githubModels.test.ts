import assert from 'node:assert/strict';
import { readPromptFile } from '../../../../server/src/core/index.js';
import { markSpans } from '../../../support/markers.js';

describe('Reading prompts of GitHub Models', () => {
  it('finds messages, and variables in the test data', () => {
    const file = read(
      'name: Sum\nmessages:\n- role: system\n  content: Be terse.\n- role: User\n  content: "{{input}}"\ntestData:\n- {input: a, expected: b}\n- {input: c, tone: d}\n',
    );
    const [prompt] = file.prompts;
    assert.deepEqual(file.problems, []);
    assert.ok(prompt);
    assert.deepEqual(
      prompt.templates.map(({ part, text }) => [part.kind === 'message' && part.role?.value, text]),
      [
        ['system', 'Be terse.'],
        ['User', '{{input}}'],
      ],
    );
    assert.deepEqual(
      prompt.inputs?.fields.map(({ name }) => name),
      ['input', 'expected', 'tone'],
    );
  });

  it('tells what GitHub refuses', () => {
    const rest = 'messages:\n- {role: user, content: a}\n';
    check('messages:\n- {role: «robot», content: a}\n', 'enum-value');
    check(`${rest}responseFormat: «xml»\n`, 'gh-response-format');
    check(`${rest}responseFormat: «json_schema»\n`, 'gh-response-format');
    check(`${rest}responseFormat: json_schema\njsonSchema: «{name: a}»\n`, 'gh-json-schema-string');
    check(`${rest}responseFormat: json_schema\njsonSchema: «'{"name": "a"}'»\n`, 'gh-json-schema-string');
    check(`${rest}responseFormat: json_schema\njsonSchema: '{"name": "a", "schema": {}}'\n`);
  });
});

function read(text: string) {
  return readPromptFile('file:///w/sum.prompt.yml', text);
}

function check(marked: string, code?: string): void {
  const { text, problems } = read(marked.replaceAll(/[«»]/g, ''));
  assert.deepEqual(
    problems.map((problem) => problem.code),
    code === undefined ? [] : [code],
  );
  const [problem] = problems;
  if (problem) assert.equal(markSpans(text, [problem.span]), marked);
}
