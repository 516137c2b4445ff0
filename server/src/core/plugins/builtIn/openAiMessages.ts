import type { FrameworkMessage, FrameworkPrompt, ToolDefinition } from '../frameworkPrompt.js';
import type { JsonMap } from '../../schema/index.js';

/** A message of OpenAI's Chat Completions, which other services take, too. */
export type OpenAiMessage =
  | { role: 'system' | 'developer' | 'user'; content: string; name?: string }
  | {
      role: 'assistant';
      content: string;
      name?: string;
      tool_calls?: OpenAiToolCall[];
      function_call?: { name: string; arguments: string };
    }
  | { role: 'tool'; content: string; tool_call_id: string }
  | { role: 'function'; content: string; name: string };

export interface OpenAiToolCall {
  id: string;
  type: 'function';
  function: { name: string; arguments: string };
}

export interface OpenAiTool {
  type: 'function';
  function: { name: string; description?: string; parameters: Record<string, unknown> };
}

/** The roles that OpenAI knows, with those that others write for them. */
export const openAiRoles = ['system', 'developer', 'user', 'assistant', 'model', 'tool', 'function'] as const;

/** The messages of a prompt; one without a role, or with one that OpenAI does not know, is the user's. */
export function openAiMessages({ messages }: FrameworkPrompt): OpenAiMessage[] {
  return messages.map(messageOf);
}

function messageOf(message: FrameworkMessage): OpenAiMessage {
  const { role, content, name, toolCalls, functionCall, toolCallId = '' } = message;
  const named = name === undefined ? {} : { name };
  switch (role) {
    case 'system':
    case 'developer':
      return { role, content, ...named };
    case 'assistant':
    case 'model':
      return {
        role: 'assistant',
        content,
        ...named,
        ...(toolCalls && { tool_calls: toolCalls.map(toolCallOf) }),
        ...(functionCall && { function_call: { ...functionCall } }),
      };
    case 'tool':
      return { role, content, tool_call_id: toolCallId };
    case 'function':
      return { role, content, name: name ?? '' };
    default:
      return { role: 'user', content, ...named };
  }
}

function toolCallOf({ id, ...called }: { id: string; name: string; arguments: string }): OpenAiToolCall {
  return { id, type: 'function', function: called };
}

/** The functions that the model may call. */
export function openAiTools(tools: readonly ToolDefinition[]): OpenAiTool[] {
  return tools.map(({ name, description, parameters }) => ({
    type: 'function',
    function: { name, ...(description !== undefined && { description }), parameters },
  }));
}

/** Whether OpenAI takes a schema with `strict`: every object names all its fields as required and no others. */
export function isStrictSchema(schema: JsonMap): boolean {
  const { type, properties, items, required, additionalProperties } = schema;
  if (isMap(items) && !isStrictSchema(items)) return false;
  if (type !== 'object') return type !== undefined || schema['enum'] !== undefined;
  if (additionalProperties !== false || !isMap(properties)) return false;
  const named: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(properties).every(
    ([key, value]) => named.includes(key) && isMap(value) && isStrictSchema(value),
  );
}

function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
