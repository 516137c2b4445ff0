import assert from 'node:assert/strict';
import { applyEdits, describeType, readPromptFile } from '../../../../server/src/core/index.js';

const prompt = `name: Greet
template: |
  Hi {{name}}
template_format: handlebars
input_variables:
  - name: name
    description: Who is greeted
    default: Ann
  - name: order
    is_required: false
    json_schema: '{"type": "object", "properties": {"id": {"type": "integer"}}}'
`;

describe('Reading prompts of Semantic Kernel', () => {
  it('declares the input variables with types, defaults and places', () => {
    const file = read(prompt);
    assert.deepEqual(
      file.prompts[0]?.inputs?.fields.map(({ name, type, required, default: value, declaredAt }) => [
        name,
        describeType(type),
        required,
        value,
        file.text.slice(declaredAt?.span.start, declaredAt?.span.end),
      ]),
      [
        ['name', 'any', false, 'Ann', 'name'],
        ['order', 'map with id', false, undefined, 'order'],
      ],
    );
  });

  it('adds an input variable', () => {
    const file = read('template: "{{a}}{{b}}"\ntemplate_format: handlebars\ninput_variables:\n- name: a\n');
    const edits = file.prompts[0]?.declareVariable('b') ?? [];
    assert.match(applyEdits(file.text, edits), /- name: a\n- name: b\n$/);
  });

  it('tells blocks in a template whose language is not named', () => {
    const file = read('template: "{{#if a}}x{{/if}}"\nexecution_settings: {}\n');
    const [problem] = file.problems;
    assert.equal(problem?.code, 'sk-template-format-missing');
    assert.match(
      applyEdits(file.text, problem.fixes?.[0]?.edits ?? []),
      /^template_format: handlebars\ntemplate:/,
    );
    assert.deepEqual(read('template: "{{$a}}"\nexecution_settings: {}\n').problems, []);
  });

  it('tells defaults that .NET refuses', () => {
    const file = read(
      'template: a\ntemplate_format: handlebars\ninput_variables:\n- name: a\n  default: 5\n',
    );
    assert.deepEqual(
      file.problems.map(({ code }) => code),
      ['sk-default-not-string'],
    );
    assert.match(applyEdits(file.text, file.problems[0]?.fixes?.[0]?.edits ?? []), /default: "5"/);
  });
});

function read(text: string) {
  return readPromptFile('file:///w/greet.yaml', text);
}
