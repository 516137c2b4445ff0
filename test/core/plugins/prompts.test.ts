import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPromptFile } from '../../../server/src/core/formats/index.js';
import {
  frameworkPromptIn,
  frameworkPromptOf,
  type FrameworkPrompt,
} from '../../../server/src/core/plugins/index.js';
import { readPrompt } from '../../../server/src/core/prompt/index.js';
import { createWorkspace } from '../../../server/src/core/workspace/index.js';

const schemas = `
schemas:
- name: reply_input
  fields:
  - {name: name, type: string, required: true, description: Of the customer.}
  - {name: tags, type: list, item_type: string, required: false}
- name: reply_output
  strict: true
  fields:
  - name: reply
    type: string
    validators: [{type: max_length, max_value: 200}]
  - {name: mood, type: enum, required: false, nullable: true, validators: [{type: enum, allowed_values: [glad, sad]}]}
`;

const chat = `
id: reply
version: 2.0.0
format: chat
chat_template:
  messages:
  - {role: system, content: 'Be kind to {{name}}.'}
  - role: assistant
    content: I look.
    tool_calls:
    - {id: c1, type: function, function: {name: find, arguments: {title: Emma}}}
    - {type: function, function: {name: count, arguments: '{}'}}
  - {role: tool, name: count, content: '3'}
  - {role: tool, content: In stock.}
  variables: [name]
metadata:
  description: Answers.
  model_recommendations: [some-model]
  temperature: 0.5
  max_tokens: 200
  tools:
  - {type: function, function: {name: find, description: Finds., parameters: {type: object, properties: {}}}}
  custom: {top_p: 1, stop: END}
input_schema: reply_input
output_schema: reply_output
`;

describe('frameworkPromptIn', () => {
  it('reads a prompt of the library with its settings, its schemas and its calls', () => {
    const { messages, inputs, settings, ...head } = promptIn('prompts/reply.yaml', chat);
    assert.deepEqual(head, {
      id: 'reply',
      version: '2.0.0',
      format: 'chat',
      description: 'Answers.',
      partials: {},
    });
    assert.deepEqual(messages, [
      { role: 'system', content: 'Be kind to {{name}}.' },
      {
        role: 'assistant',
        content: 'I look.',
        toolCalls: [
          { id: 'c1', name: 'find', arguments: '{"title":"Emma"}' },
          { id: 'call_2', name: 'count', arguments: '{}' },
        ],
      },
      { role: 'tool', content: '3', name: 'count', toolCallId: 'call_2' },
      { role: 'tool', content: 'In stock.', toolCallId: 'c1' },
    ]);
    assert.deepEqual(
      inputs.map(({ name, required }) => [name, required]),
      [
        ['name', true],
        ['tags', false],
      ],
    );
    assert.deepEqual(settings, {
      model: 'some-model',
      temperature: 0.5,
      maxTokens: 200,
      topP: 1,
      stop: ['END'],
      tools: [{ name: 'find', description: 'Finds.', parameters: { type: 'object', properties: {} } }],
      output: {
        name: 'reply_output',
        schema: {
          type: 'object',
          properties: {
            reply: { type: 'string', maxLength: 200 },
            mood: { enum: ['glad', 'sad', null] },
          },
          required: ['reply'],
          additionalProperties: false,
        },
      },
    });
  });

  it('takes what was rendered in place of the templates', () => {
    const rendered = [{ role: 'system', content: 'Be kind to Ann.', extra: {} }];
    const { messages } = promptIn('prompts/reply.yaml', chat, rendered);
    assert.deepEqual(messages, [{ role: 'system', content: 'Be kind to Ann.' }]);
  });

  it('reads the other formats, each with its own words', () => {
    const dotprompt = promptIn(
      'prompts/a.prompt',
      '---\nmodel: m\nconfig: {temperature: 1, maxOutputTokens: 5, stopSequences: [x]}\noutput: {schema: {a: string}}\n---\nHi {{x}}',
    );
    assert.equal(dotprompt.format, 'chat');
    assert.deepEqual(dotprompt.messages, [{ role: undefined, content: 'Hi {{x}}' }]);
    assert.deepEqual(dotprompt.settings, {
      model: 'm',
      temperature: 1,
      maxTokens: 5,
      stop: ['x'],
      output: {
        name: 'output',
        schema: {
          type: 'object',
          properties: { a: { type: 'string' } },
          required: ['a'],
          additionalProperties: false,
        },
      },
    });
    const github = promptIn(
      'prompts/a.prompt.yml',
      `model: m\nmodelParameters: {topP: 0.5}\njsonSchema: '{"name":"n","schema":{"type":"object"}}'\nmessages:\n- {role: User, content: 'Hi {{x}}'}\n`,
    );
    assert.deepEqual(github.messages, [{ role: 'user', content: 'Hi {{x}}' }]);
    assert.deepEqual(github.settings, {
      model: 'm',
      topP: 0.5,
      output: { name: 'n', schema: { type: 'object' } },
    });
    const kernel = promptIn(
      'prompts/b.yaml',
      `name: b\ntemplate_format: handlebars\ntemplate: 'Hi {{x}}'\nexecution_settings: {main: {model_id: m, max_tokens: 9}}\noutput_variable: {json_schema: '{"type":"string"}'}\n`,
    );
    assert.equal(kernel.format, 'text');
    assert.deepEqual(kernel.settings, {
      model: 'm',
      maxTokens: 9,
      output: { name: 'output', schema: { type: 'string' } },
    });
  });

  it('makes something of a prompt in which everything has the wrong type', () => {
    const { settings, messages } = promptIn(
      'prompts/reply.yaml',
      'id: reply\nformat: chat\nmetadata: {temperature: hot, max_tokens: [], tools: 3, stop: {}, model: []}\n' +
        'chat_template:\n  messages:\n  - {role: user, content: Hi, tool_calls: x, function_call: {name: 3}}\n  - 7\n',
    );
    assert.deepEqual(settings, {});
    assert.deepEqual(messages, [{ role: 'user', content: 'Hi' }]);
  });
});

describe('frameworkPromptOf', () => {
  it('sees in the model of a prompt what is seen in its file', () => {
    const file = readPromptFile('file:///w/prompts/reply.yaml', chat);
    const { prompt } = readPrompt(file.prompts[0]?.data ?? {}, {
      newUid: () => '00000000-0000-4000-8000-000000000000',
      now: () => '2026-01-01T00:00:00',
    });
    assert.ok(prompt);
    assert.deepEqual(frameworkPromptOf(prompt, schema), promptIn('prompts/reply.yaml', chat));
    const texts = ['Be kind to Ann.', 'I look.', '3', 'In stock.'];
    assert.deepEqual(
      frameworkPromptOf(prompt, schema, texts).messages.map(({ content }) => content),
      texts,
    );
  });
});

function promptIn(
  path: string,
  text: string,
  rendered?: Parameters<typeof frameworkPromptIn>[2],
): FrameworkPrompt {
  const file = readPromptFile(`file:///w/${path}`, text);
  const [prompt] = file.prompts;
  assert.ok(prompt);
  return frameworkPromptIn({ file, prompt }, schema, rendered);
}

function schema(name: string) {
  const uri = 'file:///w/schemas/reply.yaml';
  return createWorkspace([readPromptFile(uri, schemas)]).schema(name, 'file:///w/prompts/reply.yaml');
}
