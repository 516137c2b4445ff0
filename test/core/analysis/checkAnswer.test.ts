import assert from 'node:assert/strict';
import { checkAnswer } from '../../../server/src/core/index.js';
import { orderSchema, promptWith } from '../../support/sources.js';
import { fileAt, workspaceOf } from '../../support/workspaceOf.js';

describe('the answer of a model', () => {
  const schemas = { 'schemas/order_input.yaml': orderSchema };

  it('is checked by the output schema of the prompt', () => {
    const prompt = { 'prompts/a.yaml': promptWith('Hi', 'output_schema: order_item\n'), ...schemas };
    check(prompt, 'Here: ```json\n{"title": "Pen", "price": 1.5}\n```', {
      schema: 'order_item',
      problems: [],
    });
    check(prompt, '{"title": "Pen"}', { schema: 'order_item', problems: /^'price': .*\.$/ });
    check(prompt, 'I do not know.', { schema: 'order_item', problems: /holds no JSON object or list/ });
  });

  it("is checked by the schema in dotprompt's front matter", () => {
    const prompt = {
      'prompts/a.prompt':
        '---\noutput:\n  format: json\n  schema:\n    mood: string\n    score?: integer\n---\nHi\n',
    };
    check(prompt, '{"mood": "good"}', { schema: 'output.schema', problems: [] });
    check(prompt, '{"mood": "good", "score": "x"}', { schema: 'output.schema', problems: /^'score': / });
  });

  it('is free where nothing is asked', () => {
    check({ 'prompts/a.yaml': promptWith('Hi') }, 'Hello!', { schema: null, problems: [] });
    check({ 'prompts/a.yaml': promptWith('Hi', 'output_schema: gone\n') }, 'Hello!', {
      schema: null,
      problems: [],
    });
  });
});

function check(
  files: Readonly<Record<string, string>>,
  answer: string,
  expected: { readonly schema: string | null; readonly problems: readonly string[] | RegExp },
): void {
  const workspace = workspaceOf(files);
  const file = fileAt(workspace, Object.keys(files)[0] ?? '');
  const [prompt] = file.prompts;
  assert.ok(prompt);
  const { schema, problems } = checkAnswer(prompt, answer, { uri: file.uri, workspace });
  assert.equal(schema, expected.schema);
  if (expected.problems instanceof RegExp) assert.match(problems.join('\n'), expected.problems);
  else assert.deepEqual(problems, expected.problems);
}
