import type { FrameworkPrompt, ModelSettings, OutputSchema } from '../frameworkPrompt.js';
import { builtIn } from './builtIn.js';
import { answersHaveCalls, knowsRoles, temperatureUpTo } from './checks.js';
import {
  isStrictSchema,
  openAiMessages,
  openAiRoles,
  openAiTools,
  type OpenAiMessage,
  type OpenAiTool,
} from './openAiMessages.js';

/** The body of a request to Chat Completions; `model` is left out where the prompt names none. */
export interface OpenAiPayload {
  model?: string;
  messages: OpenAiMessage[];
  temperature?: number;
  max_completion_tokens?: number;
  top_p?: number;
  stop?: string[];
  tools?: OpenAiTool[];
  response_format?: OpenAiResponseFormat;
}

export interface OpenAiResponseFormat {
  type: 'json_schema';
  json_schema: { name: string; schema: Record<string, unknown>; strict: boolean };
}

/** OpenAI's Chat Completions. */
export const openAi = builtIn<OpenAiPayload>({
  name: 'openai',
  takes: 'rendered',
  checks: [knowsRoles(...openAiRoles), answersHaveCalls, temperatureUpTo(2)],
  payload(prompt) {
    const { maxTokens } = prompt.settings;
    return {
      ...chatPayload(prompt),
      ...(maxTokens !== undefined && { max_completion_tokens: maxTokens }),
    };
  },
});

/** What all services have in common that take OpenAI's form. */
export function chatPayload(prompt: FrameworkPrompt): Omit<OpenAiPayload, 'max_completion_tokens'> {
  const { model, temperature, topP, stop, tools, output }: ModelSettings = prompt.settings;
  return {
    ...(model !== undefined && { model }),
    messages: openAiMessages(prompt),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(stop && { stop: [...stop] }),
    ...(tools && { tools: openAiTools(tools) }),
    ...(output && { response_format: { type: 'json_schema', json_schema: namedSchema(output) } }),
  };
}

/** A schema under a name that OpenAI takes: letters, digits, `_` and `-`, 64 at most. */
export function namedSchema({ name, schema }: OutputSchema): {
  name: string;
  schema: Record<string, unknown>;
  strict: boolean;
} {
  const safe = name.replace(/[^a-zA-Z0-9_-]/g, '_').slice(0, 64);
  return { name: safe === '' ? 'output' : safe, schema, strict: isStrictSchema(schema) };
}
