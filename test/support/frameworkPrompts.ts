import fc from 'fast-check';
import type {
  FrameworkMessage,
  FrameworkPrompt,
  ModelSettings,
} from '../../server/src/core/plugins/index.js';
import type { Field } from '../../server/src/core/schema/index.js';

/** A chat of these messages; the rest as given. */
export function chatOf(
  messages: readonly FrameworkMessage[],
  rest: Partial<FrameworkPrompt> = {},
): FrameworkPrompt {
  return {
    id: 'shop_reply',
    version: '1.2.0',
    format: 'chat',
    description: 'Answers a customer.',
    messages,
    partials: {},
    inputs: [],
    settings: {},
    ...rest,
  };
}

/** A prompt of one text. */
export function textOf(content: string, rest: Partial<FrameworkPrompt> = {}): FrameworkPrompt {
  return chatOf([{ role: undefined, content }], { format: 'text', ...rest });
}

/** Every setting that there is. */
export const allSettings: ModelSettings = {
  model: 'some-model',
  temperature: 0.5,
  maxTokens: 300,
  topP: 0.9,
  stop: ['END'],
  tools: [
    {
      name: 'find_book',
      description: 'Finds a book.',
      parameters: { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] },
    },
  ],
  output: {
    name: 'answer',
    schema: {
      type: 'object',
      properties: { reply: { type: 'string' } },
      required: ['reply'],
      additionalProperties: false,
    },
  },
};

/** A talk in which the model calls a tool and gets its answer. */
export const talkWithTool: readonly FrameworkMessage[] = [
  { role: 'system', content: 'Be kind.' },
  { role: 'user', content: 'Is it here?' },
  {
    role: 'assistant',
    content: 'I look.',
    toolCalls: [{ id: 'c1', name: 'find_book', arguments: '{"title":"Emma"}' }],
  },
  { role: 'tool', content: 'In stock.', toolCallId: 'c1', name: 'find_book' },
  { role: 'assistant', content: 'Yes.' },
  { role: 'user', content: 'Thanks.' },
];

export function fieldOf(name: string, rest: Partial<Field> = {}): Field {
  return {
    name,
    type: { kind: 'string' },
    required: true,
    nullable: false,
    default: undefined,
    description: undefined,
    declaredAt: undefined,
    ...rest,
  };
}

/** Chats whose messages have any text but blank ones, which the model of a prompt refuses. */
export const anyChat: fc.Arbitrary<FrameworkPrompt> = fc
  .array(
    fc.record({
      role: fc.constantFrom('system', 'user', 'assistant', 'developer', 'narrator'),
      content: fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((messages) => chatOf(messages));
