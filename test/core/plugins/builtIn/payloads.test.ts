import assert from 'node:assert/strict';
import type Anthropic from '@anthropic-ai/sdk';
import type { GenerateContentParameters } from '@google/genai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type OpenAI from 'openai';
import { anthropic } from '../../../../server/src/core/plugins/builtIn/anthropic.js';
import { gemini } from '../../../../server/src/core/plugins/builtIn/gemini.js';
import { liteLlm } from '../../../../server/src/core/plugins/builtIn/liteLlm.js';
import { openAi } from '../../../../server/src/core/plugins/builtIn/openAi.js';
import { openAiResponses } from '../../../../server/src/core/plugins/builtIn/openAiResponses.js';
import { allSettings, anyChat, chatOf, talkWithTool, textOf } from '../../../support/frameworkPrompts.js';

const model = 'some-model';
const talk = chatOf(talkWithTool, { settings: allSettings });

describe('The payload for openai', () => {
  it('is the body of a request to Chat Completions', () => {
    const payload = openAi.renderForFramework(talk);
    const request: OpenAI.ChatCompletionCreateParamsNonStreaming = { ...payload, model };
    assert.deepEqual(request, {
      model,
      messages: [
        { role: 'system', content: 'Be kind.' },
        { role: 'user', content: 'Is it here?' },
        {
          role: 'assistant',
          content: 'I look.',
          tool_calls: [
            { id: 'c1', type: 'function', function: { name: 'find_book', arguments: '{"title":"Emma"}' } },
          ],
        },
        { role: 'tool', content: 'In stock.', tool_call_id: 'c1' },
        { role: 'assistant', content: 'Yes.' },
        { role: 'user', content: 'Thanks.' },
      ],
      temperature: 0.5,
      max_completion_tokens: 300,
      top_p: 0.9,
      stop: ['END'],
      tools: [
        {
          type: 'function',
          function: {
            name: 'find_book',
            description: 'Finds a book.',
            parameters: allSettings.tools?.[0]?.parameters,
          },
        },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'answer', schema: allSettings.output?.schema, strict: true },
      },
    });
  });

  it('takes a text of any format as a message of the user', () => {
    for (const format of ['text', 'completion', 'instruction'] as const) {
      assert.deepEqual(openAi.renderForFramework(textOf('Hi', { format })), {
        messages: [{ role: 'user', content: 'Hi' }],
      });
    }
  });

  it('keeps the names of speakers and the older calls of functions', () => {
    const call = { name: 'now', arguments: '{}' };
    const { messages } = openAi.renderForFramework(
      chatOf([
        { role: 'user', content: 'When?', name: 'ann' },
        { role: 'assistant', content: '…', functionCall: call },
        { role: 'function', content: '12:00', name: 'now' },
      ]),
    );
    assert.deepEqual(messages, [
      { role: 'user', content: 'When?', name: 'ann' },
      { role: 'assistant', content: '…', function_call: call },
      { role: 'function', content: '12:00', name: 'now' },
    ]);
  });

  it('is not strict about a schema that leaves a field open', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false };
    const { response_format: format } = openAi.renderForFramework(
      textOf('Hi', { settings: { output: { name: 'an answer!', schema } } }),
    );
    assert.deepEqual(format?.json_schema, { name: 'an_answer_', schema, strict: false });
  });
});

describe('The payload for openai-responses', () => {
  it('is the body of a request to Responses', () => {
    const payload = openAiResponses.renderForFramework(talk);
    const request: OpenAI.Responses.ResponseCreateParamsNonStreaming = { ...payload, model };
    assert.deepEqual(request.input, [
      { type: 'message', role: 'system', content: 'Be kind.' },
      { type: 'message', role: 'user', content: 'Is it here?' },
      { type: 'message', role: 'assistant', content: 'I look.' },
      { type: 'function_call', call_id: 'c1', name: 'find_book', arguments: '{"title":"Emma"}' },
      { type: 'function_call_output', call_id: 'c1', output: 'In stock.' },
      { type: 'message', role: 'assistant', content: 'Yes.' },
      { type: 'message', role: 'user', content: 'Thanks.' },
    ]);
    assert.equal(request.max_output_tokens, 300);
    assert.deepEqual(request.text?.format, {
      type: 'json_schema',
      name: 'answer',
      schema: allSettings.output?.schema,
      strict: true,
    });
  });
});

describe('The payload for litellm', () => {
  it('is that of openai with the older name for the longest answer', () => {
    const { max_completion_tokens: most, ...rest } = openAi.renderForFramework(talk);
    assert.deepEqual(liteLlm.renderForFramework(talk), { ...rest, max_tokens: most });
  });
});

describe('The payload for anthropic', () => {
  it('is the body of a request to Messages', () => {
    const payload = anthropic.renderForFramework(talk);
    const request: Anthropic.MessageCreateParamsNonStreaming = { ...payload, model };
    assert.deepEqual(request, {
      model,
      max_tokens: 300,
      system: [{ type: 'text', text: 'Be kind.' }],
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'Is it here?' }] },
        {
          role: 'assistant',
          content: [
            { type: 'text', text: 'I look.' },
            { type: 'tool_use', id: 'c1', name: 'find_book', input: { title: 'Emma' } },
          ],
        },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c1', content: 'In stock.' }] },
        { role: 'assistant', content: [{ type: 'text', text: 'Yes.' }] },
        { role: 'user', content: [{ type: 'text', text: 'Thanks.' }] },
      ],
      temperature: 0.5,
      top_p: 0.9,
      stop_sequences: ['END'],
      tools: [
        {
          name: 'find_book',
          description: 'Finds a book.',
          input_schema: allSettings.tools?.[0]?.parameters,
        },
      ],
      output_config: { format: { type: 'json_schema', schema: allSettings.output?.schema } },
    });
  });

  it('puts messages of one speaker in a row together, the answers of several tools among them', () => {
    const { messages } = anthropic.renderForFramework(
      chatOf([
        { role: 'user', content: 'Two?' },
        {
          role: 'assistant',
          content: 'I look.',
          toolCalls: [
            { id: 'a', name: 'f', arguments: '{}' },
            { id: 'b', name: 'f', arguments: '{}' },
          ],
        },
        { role: 'tool', content: '1', toolCallId: 'a' },
        { role: 'tool', content: '2', toolCallId: 'b' },
      ]),
    );
    assert.deepEqual(
      messages.map(({ role, content }) => [role, content.map(({ type }) => type)]),
      [
        ['user', ['text']],
        ['assistant', ['text', 'tool_use', 'tool_use']],
        ['user', ['tool_result', 'tool_result']],
      ],
    );
  });
});

describe('The payload for gemini', () => {
  it("is the argument of 'generateContent'", () => {
    const payload = gemini.renderForFramework(talk);
    const request: GenerateContentParameters = { ...payload, model };
    assert.deepEqual(request, {
      model,
      contents: [
        { role: 'user', parts: [{ text: 'Is it here?' }] },
        {
          role: 'model',
          parts: [
            { text: 'I look.' },
            { functionCall: { id: 'c1', name: 'find_book', args: { title: 'Emma' } } },
          ],
        },
        {
          role: 'user',
          parts: [{ functionResponse: { id: 'c1', name: 'find_book', response: { output: 'In stock.' } } }],
        },
        { role: 'model', parts: [{ text: 'Yes.' }] },
        { role: 'user', parts: [{ text: 'Thanks.' }] },
      ],
      config: {
        systemInstruction: { parts: [{ text: 'Be kind.' }] },
        temperature: 0.5,
        maxOutputTokens: 300,
        topP: 0.9,
        stopSequences: ['END'],
        tools: [
          {
            functionDeclarations: [
              {
                name: 'find_book',
                description: 'Finds a book.',
                parametersJsonSchema: allSettings.tools?.[0]?.parameters,
              },
            ],
          },
        ],
        responseMimeType: 'application/json',
        responseJsonSchema: allSettings.output?.schema,
      },
    });
  });
});

describe('The payloads of services', () => {
  for (const plugin of [openAi, openAiResponses, liteLlm, anthropic, gemini]) {
    it(`keep every text of every message, in its order (${plugin.name})`, () => {
      fc.assert(
        fc.property(anyChat, (prompt) => {
          const texts = textsIn(plugin.renderForFramework(prompt));
          const isFirst = plugin === anthropic || plugin === gemini;
          const system = prompt.messages.filter(({ role }) => role === 'system');
          const others = prompt.messages.filter(({ role }) => role !== 'system');
          const expected = isFirst ? [...system, ...others] : prompt.messages;
          // Gemini's form has the texts of the system behind the others.
          const sorted = plugin === gemini ? [...others, ...system] : expected;
          assert.deepEqual(
            texts,
            sorted.map(({ content }) => content),
          );
        }),
      );
    });
  }
});

/** Every text of a message that a payload holds. */
function textsIn(payload: unknown): readonly string[] {
  if (Array.isArray(payload)) return payload.flatMap(textsIn);
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([key, value]: [string, unknown]) =>
    (key === 'content' || key === 'text') && typeof value === 'string' ? [value] : textsIn(value),
  );
}
