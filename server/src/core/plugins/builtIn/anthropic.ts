import type { FrameworkMessage } from '../frameworkPrompt.js';
import { builtIn } from './builtIn.js';
import {
  alternates,
  answersHaveCalls,
  argumentsAreJson,
  firstIsUser,
  knowsRoles,
  needsChat,
  noNames,
  oneSystemMessage,
  temperatureUpTo,
} from './checks.js';

/** The body of a request to Anthropic's Messages; `model` is left out where the prompt names none. */
export interface AnthropicPayload {
  model?: string;
  max_tokens: number;
  system?: AnthropicText[];
  messages: { role: 'user' | 'assistant'; content: AnthropicBlock[] }[];
  temperature?: number;
  top_p?: number;
  stop_sequences?: string[];
  tools?: {
    name: string;
    description?: string;
    input_schema: { type: 'object'; [key: string]: unknown };
  }[];
  output_config?: { format: { type: 'json_schema'; schema: Record<string, unknown> } };
}

export interface AnthropicText {
  type: 'text';
  text: string;
}

export type AnthropicBlock =
  | AnthropicText
  | { type: 'tool_use'; id: string; name: string; input: unknown }
  | { type: 'tool_result'; tool_use_id: string; content: string };

/** The service demands a limit; this one is taken where the prompt has none. */
const defaultMaxTokens = 4096;

/** Anthropic's Messages. */
export const anthropic = builtIn<AnthropicPayload>({
  name: 'anthropic',
  takes: 'rendered',
  checks: [
    needsChat,
    knowsRoles('system', 'user', 'assistant', 'model', 'tool', 'function'),
    oneSystemMessage,
    firstIsUser,
    alternates,
    answersHaveCalls,
    argumentsAreJson,
    temperatureUpTo(1),
    noNames,
    ({ settings }, target) =>
      settings.maxTokens === undefined
        ? [
            {
              code: 'provider-setting-missing',
              severity: 'info',
              message: `Target '${target}' needs 'max_tokens'; ${defaultMaxTokens} is taken.`,
              place: { kind: 'setting', name: 'max_tokens' },
            },
          ]
        : [],
  ],
  payload({ messages, settings: { model, temperature, maxTokens, topP, stop, tools, output } }) {
    const system = messages.filter(({ role }) => role === 'system');
    return {
      ...(model !== undefined && { model }),
      max_tokens: maxTokens ?? defaultMaxTokens,
      ...(system.length > 0 && { system: system.map(({ content }) => textOf(content)) }),
      messages: turnsOf(messages.filter(({ role }) => role !== 'system')),
      ...(temperature !== undefined && { temperature }),
      ...(topP !== undefined && { top_p: topP }),
      ...(stop && { stop_sequences: [...stop] }),
      ...(tools && {
        tools: tools.map(({ name, description, parameters }) => ({
          name,
          ...(description !== undefined && { description }),
          input_schema: { ...parameters, type: 'object' },
        })),
      }),
      ...(output && { output_config: { format: { type: 'json_schema', schema: output.schema } } }),
    };
  },
});

/** Messages of one speaker in a row are one turn. */
function turnsOf(messages: readonly FrameworkMessage[]): AnthropicPayload['messages'] {
  const turns: AnthropicPayload['messages'] = [];
  for (const message of messages) {
    const role = message.role === 'assistant' || message.role === 'model' ? 'assistant' : 'user';
    const last = turns.at(-1);
    if (last?.role === role) last.content.push(...blocksOf(message));
    else turns.push({ role, content: blocksOf(message) });
  }
  return turns;
}

/** The old calls of functions go by the function's name. */
function blocksOf(message: FrameworkMessage): AnthropicBlock[] {
  const { role, content, name = '', toolCallId, toolCalls = [], functionCall } = message;
  if (role === 'tool' || role === 'function')
    return [{ type: 'tool_result', tool_use_id: toolCallId ?? name, content }];
  const calls = [...toolCalls, ...(functionCall ? [{ id: functionCall.name, ...functionCall }] : [])];
  return [
    ...(content === '' && calls.length > 0 ? [] : [textOf(content)]),
    ...calls.map((call) => ({
      type: 'tool_use' as const,
      id: call.id,
      name: call.name,
      input: JSON.parse(call.arguments) as unknown,
    })),
  ];
}

function textOf(text: string): AnthropicText {
  return { type: 'text', text };
}
