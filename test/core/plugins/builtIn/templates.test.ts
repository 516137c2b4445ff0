import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { dotprompt } from '../../../../server/src/core/plugins/builtIn/dotprompt.js';
import { langChain, langChainJs } from '../../../../server/src/core/plugins/builtIn/langChain.js';
import { semanticKernel } from '../../../../server/src/core/plugins/builtIn/semanticKernel.js';
import {
  allSettings,
  anyChat,
  chatOf,
  fieldOf,
  talkWithTool,
  textOf,
} from '../../../support/frameworkPrompts.js';
import { Dotprompt } from 'dotprompt';

describe('The payload for langchain', () => {
  it('is a PromptTemplate of a text: variables in single braces, braces that are meant in double ones', () => {
    assert.deepEqual(langChain.renderForFramework(textOf('Hi {{ name }}: {"a": 1}{{! no }}{{{name}}}')), {
      lc: 1,
      type: 'constructor',
      id: ['langchain', 'prompts', 'prompt', 'PromptTemplate'],
      kwargs: {
        input_variables: ['name'],
        template: 'Hi {name}: {{"a": 1}}{name}',
        template_format: 'f-string',
      },
    });
  });

  it('is a ChatPromptTemplate of a chat; calls of tools and their answers are messages', () => {
    const { id, kwargs } = langChainJs.renderForFramework(chatOf(talkWithTool));
    assert.deepEqual(id, ['langchain_core', 'prompts', 'chat', 'ChatPromptTemplate']);
    const messages = kwargs['messages'] as { id: string[]; kwargs: unknown }[];
    assert.deepEqual(
      messages.map((message) => message.id.at(-1)),
      [
        'SystemMessagePromptTemplate',
        'HumanMessagePromptTemplate',
        'AIMessage',
        'ToolMessage',
        'AIMessagePromptTemplate',
        'HumanMessagePromptTemplate',
      ],
    );
    assert.deepEqual(messages[2]?.kwargs, {
      content: 'I look.',
      tool_calls: [{ type: 'tool_call', id: 'c1', name: 'find_book', args: { title: 'Emma' } }],
    });
    assert.deepEqual(messages[3]?.kwargs, { content: 'In stock.', tool_call_id: 'c1' });
  });

  it('puts partials in place of their calls', () => {
    const { kwargs } = langChain.renderForFramework(
      textOf('Hi\n{{> sign}}\nPS', { partials: { sign: 'Yours,\n{{clerk}}\n' } }),
    );
    assert.equal(kwargs['template'], 'Hi\nYours,\n{clerk}\nPS');
  });

  it('keeps every text', () => {
    fc.assert(
      fc.property(anyChat, (prompt) => {
        const free = {
          ...prompt,
          messages: prompt.messages.filter(({ content }) => !content.includes('{{')),
        };
        const { kwargs } = langChain.renderForFramework(free);
        const texts = (kwargs['messages'] as { kwargs: { prompt: { kwargs: { template: string } } } }[]).map(
          (message) => message.kwargs.prompt.kwargs.template.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0)),
        );
        assert.deepEqual(
          texts,
          free.messages.map(({ content }) => content),
        );
      }),
    );
  });
});

describe('The payload for semantic-kernel', () => {
  it('is a prompt configuration with its inputs and settings', () => {
    const inputs = [
      fieldOf('name', { description: 'Of the customer.' }),
      fieldOf('count', { type: { kind: 'integer' }, required: false, default: 3n }),
    ];
    assert.deepEqual(
      semanticKernel.renderForFramework(textOf('Hi {{name}}', { inputs, settings: allSettings })),
      {
        name: 'shop_reply',
        description: 'Answers a customer.',
        template_format: 'handlebars',
        template: 'Hi {{name}}',
        input_variables: [
          {
            name: 'name',
            description: 'Of the customer.',
            is_required: true,
            json_schema: '{"type":"string"}',
          },
          { name: 'count', default: '3', is_required: false, json_schema: '{"type":"integer"}' },
        ],
        output_variable: { description: 'answer', json_schema: JSON.stringify(allSettings.output?.schema) },
        execution_settings: {
          default: {
            model_id: 'some-model',
            temperature: 0.5,
            max_tokens: 300,
            top_p: 0.9,
            stop_sequences: ['END'],
            response_format: { type: 'json_schema', json_schema: { ...allSettings.output } },
          },
        },
      },
    );
  });

  it('writes a chat with tags, its text as XML, its templates as they are', () => {
    const { template } = semanticKernel.renderForFramework(
      chatOf(
        [
          { role: 'system', content: 'a < b & {{#if (or x "<")}}c{{/if}}' },
          { role: 'user', content: '{{> sign}}' },
        ],
        { partials: { sign: '-- {{clerk}}' } },
      ),
    );
    assert.equal(
      template,
      '<message role="system">a &amp;lt; b &amp;amp; {{#if (or x "<")}}c{{/if}}</message>\n<message role="user">-- {{clerk}}</message>',
    );
  });

  it('keeps every text', () => {
    fc.assert(
      fc.property(anyChat, (prompt) => {
        const free = {
          ...prompt,
          messages: prompt.messages.filter(({ content }) => !content.includes('{{')),
        };
        const { template } = semanticKernel.renderForFramework(free);
        const texts = [...template.matchAll(/<message role="\w+">([\s\S]*?)<\/message>/g)].map(
          ([, text = '']) => decoded(decoded(text)),
        );
        assert.deepEqual(
          texts,
          free.messages.map(({ content }) => content),
        );
      }),
    );
  });
});

describe('The payload for dotprompt', () => {
  it('is the text of a .prompt file that the package reads', async () => {
    const inputs = [fieldOf('name'), fieldOf('mood', { required: false, default: 'calm' })];
    const text = dotprompt.renderForFramework(
      chatOf(
        [
          { role: 'system', content: '{{#if mood}}\nBe {{mood}}.\n{{/if}}' },
          { role: 'user', content: 'Hi {{name}}{{> sign}}' },
          { role: 'assistant', content: 'Hello.' },
        ],
        { inputs, settings: allSettings, partials: { sign: ', bye' } },
      ),
    );
    const rendered = await new Dotprompt().render(text, { input: { name: 'Ann', mood: 'glad' } });
    assert.deepEqual(
      rendered.messages.map(({ role, content }) => [role, content]),
      [
        ['system', [{ text: '\nBe glad.\n' }]],
        ['user', [{ text: 'Hi Ann, bye' }]],
        ['model', [{ text: 'Hello.' }]],
      ],
    );
    assert.equal(rendered.model, 'some-model');
    assert.deepEqual(rendered.config, {
      temperature: 0.5,
      maxOutputTokens: 300,
      topP: 0.9,
      stopSequences: ['END'],
    });
    assert.deepEqual(rendered.output, { format: 'json', schema: allSettings.output?.schema });
    assert.equal(rendered.toolDefs?.[0]?.name, 'find_book');
  });

  it('keeps every text but blanks at the end of the file', async () => {
    const chats = anyChat.map((prompt) => ({
      ...prompt,
      messages: prompt.messages.filter(({ content }) => !/\{\{|\\/.test(content)),
    }));
    await fc.assert(
      fc.asyncProperty(chats, async (prompt) => {
        const rendered = await new Dotprompt().render(dotprompt.renderForFramework(prompt));
        const texts = rendered.messages.flatMap(({ content }) =>
          content.map((part) => ('text' in part ? part.text : '')),
        );
        assert.equal(
          texts.join('').trimEnd(),
          prompt.messages
            .map(({ content }) => content)
            .join('')
            .trimEnd(),
        );
      }),
      { numRuns: 50 },
    );
  });
});

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
