import type { FrameworkMessage } from '../frameworkPrompt.js';
import { builtIn } from './builtIn.js';
import { answersHaveCalls, knowsRoles, noNames, temperatureUpTo, withoutSettings } from './checks.js';
import { namedSchema } from './openAi.js';
import { openAiRoles } from './openAiMessages.js';

/** The body of a request to the Responses API; `model` is left out where the prompt names none. */
export interface OpenAiResponsesPayload {
  model?: string;
  input: ResponsesItem[];
  temperature?: number;
  max_output_tokens?: number;
  top_p?: number;
  tools?: ResponsesTool[];
  text?: {
    format: { type: 'json_schema'; name: string; schema: Record<string, unknown>; strict: boolean };
  };
}

export type ResponsesItem =
  | { type: 'message'; role: 'system' | 'developer' | 'user' | 'assistant'; content: string }
  | { type: 'function_call'; call_id: string; name: string; arguments: string }
  | { type: 'function_call_output'; call_id: string; output: string };

export interface ResponsesTool {
  type: 'function';
  name: string;
  description?: string;
  parameters: Record<string, unknown>;
  strict: false;
}

/** OpenAI's Responses. */
export const openAiResponses = builtIn<OpenAiResponsesPayload>({
  name: 'openai-responses',
  takes: 'rendered',
  checks: [
    knowsRoles(...openAiRoles),
    answersHaveCalls,
    temperatureUpTo(2),
    withoutSettings('stop'),
    noNames,
  ],
  payload({ messages, settings: { model, temperature, maxTokens, topP, tools, output } }) {
    return {
      ...(model !== undefined && { model }),
      input: messages.flatMap(itemsOf),
      ...(temperature !== undefined && { temperature }),
      ...(maxTokens !== undefined && { max_output_tokens: maxTokens }),
      ...(topP !== undefined && { top_p: topP }),
      ...(tools && {
        tools: tools.map(({ name, description, parameters }) => ({
          type: 'function',
          name,
          ...(description !== undefined && { description }),
          parameters,
          strict: false,
        })),
      }),
      ...(output && { text: { format: { type: 'json_schema', ...namedSchema(output) } } }),
    };
  },
});

/** A message and its calls are items of their own; the old calls of functions go by the function's name. */
function itemsOf(message: FrameworkMessage): ResponsesItem[] {
  const { content, name = '', toolCallId = '', toolCalls = [], functionCall } = message;
  const calls = [...toolCalls, ...(functionCall ? [{ id: functionCall.name, ...functionCall }] : [])];
  switch (message.role) {
    case 'tool':
      return [{ type: 'function_call_output', call_id: toolCallId, output: content }];
    case 'function':
      return [{ type: 'function_call_output', call_id: name, output: content }];
    default:
      return [
        { type: 'message', role: roleOf(message.role), content },
        ...calls.map(({ id, ...call }) => ({ type: 'function_call' as const, call_id: id, ...call })),
      ];
  }
}

function roleOf(role: string | undefined): 'system' | 'developer' | 'user' | 'assistant' {
  if (role === 'system' || role === 'developer') return role;
  return role === 'assistant' || role === 'model' ? 'assistant' : 'user';
}
