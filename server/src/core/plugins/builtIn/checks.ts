import type { CompatibilityProblem } from '../compatibilityProblem.js';
import type { FrameworkMessage, ModelSettings } from '../frameworkPrompt.js';
import type { Check } from './builtIn.js';

/** The target takes chats; a prompt of text becomes the one message of a user. */
export const needsChat: Check = ({ format }, target) =>
  format === 'chat'
    ? []
    : [
        ofPrompt(
          'provider-format',
          `Target '${target}' needs a chat prompt; this one of format '${format}' goes as one message of the user.`,
        ),
      ];

/** The target has one place for what the system says, before everything else. */
export const oneSystemMessage: Check = ({ messages }, target) => {
  const places = messages.flatMap(({ role }, index) => (role === 'system' ? [index] : []));
  const late = messages.findIndex(
    ({ role }, index) => role === 'system' && messages.slice(0, index).some((one) => one.role !== 'system'),
  );
  return [
    ...places
      .slice(1, 2)
      .map((index) =>
        ofMessage(
          'provider-many-system',
          index,
          `Target '${target}' has one system text, this prompt has ${places.length} system messages; they are put together.`,
        ),
      ),
    ...(late < 0
      ? []
      : [
          ofMessage(
            'provider-system-order',
            late,
            `For target '${target}' this system message moves before all other messages.`,
          ),
        ]),
  ];
};

/** A conversation begins with its user and is not empty. */
export const firstIsUser: Check = ({ messages }, target) => {
  const first = messages.findIndex(({ role }) => role !== 'system');
  if (first < 0)
    return [
      ofPrompt('provider-only-system', `Target '${target}' needs a message of the user; there is none.`),
    ];
  const role = speakerOf(messages[first]);
  if (role === 'user') return [];
  return [
    ofMessage(
      'provider-first-message',
      first,
      `For target '${target}' the first message after those of the system must be one of the user.`,
    ),
  ];
};

/** User and assistant take turns; calls of tools and their answers count as one turn each. */
export const alternates: Check = ({ messages }, target) => {
  const turns = messages.map((message, index) => ({ message, index, speaker: speakerOf(message) }));
  const spoken = turns.filter(({ message }) => message.role !== 'system');
  return spoken.flatMap(({ message, index, speaker }, i) => {
    const before = spoken[i - 1];
    const isAnswer = message.role === 'tool' && before?.message.role === 'tool';
    if (!before || before.speaker !== speaker || isAnswer) return [];
    return [
      ofMessage(
        'provider-alternation',
        index,
        `Messages must alternate between user and assistant roles for target '${target}'. Found consecutive '${speaker}' messages at position ${index}; they are put together.`,
      ),
    ];
  });
};

/** Messages of tools answer a call, messages of functions say whose answer they are. */
export const answersHaveCalls: Check = ({ messages }, target) =>
  messages.flatMap(({ role, name, toolCallId }, index) => {
    if (role === 'tool' && toolCallId === undefined) {
      return [
        error(
          'provider-tool-call-missing',
          index,
          `For target '${target}' message ${index + 1} of a tool needs a call that it answers: an assistant message with 'tool_calls' before it.`,
        ),
      ];
    }
    if (role !== 'function' || name !== undefined) return [];
    return [
      error(
        'provider-function-name',
        index,
        `For target '${target}' message ${index + 1} of a function needs the function's 'name'.`,
      ),
    ];
  });

/** Calls must hold their arguments as a JSON object. */
export const argumentsAreJson: Check = ({ messages }, target) =>
  messages.flatMap(({ toolCalls = [], functionCall }, index) =>
    [...toolCalls, ...(functionCall ? [functionCall] : [])]
      .filter((call) => !isJsonObject(call.arguments))
      .map(({ name }) =>
        error(
          'provider-tool-arguments',
          index,
          `For target '${target}' the arguments of the call of '${name}' in message ${index + 1} must be a JSON object.`,
        ),
      ),
  );

/** Roles that the target does not have become those of the user. */
export function knowsRoles(...known: readonly string[]): Check {
  return ({ messages }, target) =>
    messages.flatMap(({ role }, index) =>
      role === undefined || known.includes(role)
        ? []
        : [
            ofMessage(
              'provider-role-unsupported',
              index,
              `Role '${role}' is not supported by target '${target}'; the message goes as one of the user.`,
            ),
          ],
    );
}

/** Calls of tools that the target's form has no place for. */
export const noToolCalls: Check = ({ messages }, target) =>
  messages.flatMap(({ toolCalls, functionCall }, index) =>
    toolCalls || functionCall
      ? [ofMessage('provider-tool-calls-lost', index, `Tool calls are dropped for target '${target}'.`)]
      : [],
  );

/** The target's temperatures end at `most`. */
export function temperatureUpTo(most: number): Check {
  return ({ settings: { temperature } }, target) =>
    temperature === undefined || temperature <= most
      ? []
      : [
          {
            code: 'temperature-for-target',
            severity: 'info',
            message: `'temperature' is outside the range of target '${target}', which ends at ${most}; the service refuses it.`,
            place: { kind: 'setting', name: 'temperature' },
          },
        ];
}

/** Settings that the target's form has no place for. */
export function withoutSettings(...names: readonly (keyof ModelSettings)[]): Check {
  return ({ settings }, target) =>
    names
      .filter((name) => settings[name] !== undefined)
      .map((name) => ({
        code: 'provider-setting-unsupported',
        severity: 'info',
        message: `Target '${target}' has no place for '${spelling[name]}'; it is left out.`,
        place: { kind: 'setting', name: spelling[name] },
      }));
}

/** Names of speakers that the target's form has no place for. */
export const noNames: Check = ({ messages }, target) =>
  messages.flatMap(({ role, name }, index) =>
    name === undefined || role === 'function' || role === 'tool'
      ? []
      : [
          {
            ...ofMessage(
              'provider-name-lost',
              index,
              `Target '${target}' has no place for the 'name' of a message; it is left out.`,
            ),
            severity: 'info' as const,
          },
        ],
  );

const spelling: Readonly<Record<keyof ModelSettings, string>> = {
  model: 'model',
  temperature: 'temperature',
  maxTokens: 'max_tokens',
  topP: 'top_p',
  stop: 'stop',
  tools: 'tools',
  output: 'output_schema',
};

/** Who speaks where there are only two. */
function speakerOf(message: FrameworkMessage | undefined): 'user' | 'assistant' {
  return message?.role === 'assistant' || message?.role === 'model' ? 'assistant' : 'user';
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function ofPrompt(code: string, message: string): CompatibilityProblem {
  return { code, severity: 'warning', message, place: { kind: 'prompt' } };
}

function ofMessage(code: string, index: number, message: string): CompatibilityProblem {
  return { code, severity: 'warning', message, place: { kind: 'message', index } };
}

function error(code: string, index: number, message: string): CompatibilityProblem {
  return { code, severity: 'error', message, place: { kind: 'message', index } };
}
