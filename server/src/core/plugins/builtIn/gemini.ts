import type { FrameworkMessage, ModelSettings } from '../frameworkPrompt.js';
import { builtIn } from './builtIn.js';
import {
  answersHaveCalls,
  argumentsAreJson,
  firstIsUser,
  knowsRoles,
  noNames,
  oneSystemMessage,
  temperatureUpTo,
} from './checks.js';

/** The argument of `generateContent` of Google's SDK; `model` is left out where the prompt names none. */
export interface GeminiPayload {
  model?: string;
  contents: GeminiContent[];
  config?: GeminiConfig;
}

export interface GeminiContent {
  role: 'user' | 'model';
  parts: GeminiPart[];
}

export type GeminiPart =
  | { text: string }
  | { functionCall: { id: string; name: string; args: Record<string, unknown> } }
  | { functionResponse: { id: string; name: string; response: Record<string, unknown> } };

export interface GeminiConfig {
  systemInstruction?: { parts: { text: string }[] };
  temperature?: number;
  maxOutputTokens?: number;
  topP?: number;
  stopSequences?: string[];
  tools?: { functionDeclarations: { name: string; description?: string; parametersJsonSchema: unknown }[] }[];
  responseMimeType?: 'application/json';
  responseJsonSchema?: unknown;
}

/** Google's Gemini. */
export const gemini = builtIn<GeminiPayload>({
  name: 'gemini',
  takes: 'rendered',
  checks: [
    knowsRoles('system', 'user', 'assistant', 'model', 'tool', 'function'),
    oneSystemMessage,
    firstIsUser,
    answersHaveCalls,
    argumentsAreJson,
    temperatureUpTo(2),
    noNames,
  ],
  payload({ messages, settings: { model, ...settings } }) {
    const config = { ...systemOf(messages), ...configOf(settings) };
    return {
      ...(model !== undefined && { model }),
      contents: messages.filter(({ role }) => role !== 'system').map(contentOf(messages)),
      ...(Object.keys(config).length > 0 && { config }),
    };
  },
});

function systemOf(messages: readonly FrameworkMessage[]): GeminiConfig {
  const parts = messages.filter(({ role }) => role === 'system').map(({ content }) => ({ text: content }));
  return parts.length === 0 ? {} : { systemInstruction: { parts } };
}

type Settings = Omit<ModelSettings, 'model'>;

function configOf({ temperature, maxTokens, topP, stop, tools, output }: Settings): GeminiConfig {
  return {
    ...(temperature !== undefined && { temperature }),
    ...(maxTokens !== undefined && { maxOutputTokens: maxTokens }),
    ...(topP !== undefined && { topP }),
    ...(stop && { stopSequences: [...stop] }),
    ...(tools && {
      tools: [
        {
          functionDeclarations: tools.map(({ name, description, parameters }) => ({
            name,
            ...(description !== undefined && { description }),
            parametersJsonSchema: parameters,
          })),
        },
      ],
    }),
    ...(output && { responseMimeType: 'application/json', responseJsonSchema: output.schema }),
  };
}

/** An answer names the function of the call that it answers. */
function contentOf(all: readonly FrameworkMessage[]) {
  const names = new Map(all.flatMap(({ toolCalls = [] }) => toolCalls.map(({ id, name }) => [id, name])));
  return (message: FrameworkMessage): GeminiContent => {
    const { role, content, name = '', toolCallId, toolCalls = [], functionCall } = message;
    if (role === 'tool' || role === 'function') {
      const id = toolCallId ?? name;
      const response = { id, name: names.get(id) ?? name, response: { output: content } };
      return { role: 'user', parts: [{ functionResponse: response }] };
    }
    const calls = [...toolCalls, ...(functionCall ? [{ id: functionCall.name, ...functionCall }] : [])];
    return {
      role: role === 'assistant' || role === 'model' ? 'model' : 'user',
      parts: [
        ...(content === '' && calls.length > 0 ? [] : [{ text: content }]),
        ...calls.map((call) => ({
          functionCall: {
            id: call.id,
            name: call.name,
            args: JSON.parse(call.arguments) as Record<string, unknown>,
          },
        })),
      ],
    };
  };
}
