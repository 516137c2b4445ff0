import type { CompatibilityProblem } from '../compatibilityProblem.js';
import type { FrameworkMessage, FrameworkPrompt } from '../frameworkPrompt.js';
import { builtIn, type Check } from './builtIn.js';
import { answersHaveCalls, argumentsAreJson, knowsRoles } from './checks.js';
import { templatePieces, type TemplatePiece } from './templatePieces.js';

/** An object in the form that LangChain's `load` reads: which class it is, and what it is made with. */
export interface LangChainObject {
  lc: 1;
  type: 'constructor';
  id: string[];
  kwargs: Record<string, unknown>;
}

/** LangChain for Python: a ChatPromptTemplate, of a prompt of text a PromptTemplate. */
export const langChain = langChainPlugin('langchain', {
  chat: ['langchain', 'prompts', 'chat'],
  prompt: ['langchain', 'prompts', 'prompt'],
  messages: ['langchain', 'schema', 'messages'],
});

/** LangChain for JavaScript. */
export const langChainJs = langChainPlugin('langchain-js', {
  chat: ['langchain_core', 'prompts', 'chat'],
  prompt: ['langchain_core', 'prompts', 'prompt'],
  messages: ['langchain_core', 'messages'],
});

/** Where the classes are found. */
interface Namespaces {
  readonly chat: readonly string[];
  readonly prompt: readonly string[];
  readonly messages: readonly string[];
}

function langChainPlugin(name: string, namespaces: Namespaces) {
  return builtIn<LangChainObject>({
    name,
    takes: 'templates',
    checks: [
      knowsRoles('system', 'user', 'assistant', 'model', 'tool', 'function'),
      answersHaveCalls,
      argumentsAreJson,
      convertible,
      literalWhereCalled,
    ],
    payload: (prompt) => payloadOf(prompt, namespaces),
  });
}

/** The templates of LangChain know variables only. */
function convertible({ messages, partials }: FrameworkPrompt, target: string): ReturnType<Check> {
  return messages.flatMap(({ content }, index) => {
    const read = templatePieces(content, partials);
    if (read.kind === 'refused') return [problem(index, `it holds ${read.what}`, target, read.span)];
    const odd = read.pieces.find((piece) => piece.kind === 'variable' && !nameForm.test(piece.name));
    return odd?.kind === 'variable'
      ? [problem(index, `'${odd.name}' is no name for a variable there`, target, undefined)]
      : [];
  });
}

/** Messages that call tools or answer are no templates there. */
function literalWhereCalled({ messages, partials }: FrameworkPrompt, target: string): ReturnType<Check> {
  return messages.flatMap(({ content, ...message }, index) => {
    const read = templatePieces(content, partials);
    const hasVariables = read.kind === 'pieces' && read.pieces.some(({ kind }) => kind === 'variable');
    return hasVariables && isLiteral(message)
      ? [
          problem(
            index,
            'a message that calls a tool or answers one holds no variables there',
            target,
            undefined,
          ),
        ]
      : [];
  });
}

const nameForm = /^[\p{L}_][\p{L}\p{N}_]*$/u;

function problem(
  index: number,
  why: string,
  target: string,
  span: CompatibilityPlaceSpan,
): CompatibilityProblem {
  return {
    code: 'provider-literal-braces',
    severity: 'error',
    message: `Message ${index + 1} cannot be written as a template of target '${target}': ${why}.`,
    place: { kind: 'message', index, ...(span && { span }) },
  };
}

type CompatibilityPlaceSpan = Extract<CompatibilityProblem['place'], { kind: 'message' }>['span'];

function payloadOf({ format, messages, partials }: FrameworkPrompt, at: Namespaces): LangChainObject {
  const template = (content: string): LangChainObject => {
    const read = templatePieces(content, partials);
    const pieces = read.kind === 'pieces' ? read.pieces : [];
    return object([...at.prompt, 'PromptTemplate'], {
      input_variables: variablesOf(pieces),
      template: pieces.map(fString).join(''),
      template_format: 'f-string',
    });
  };
  const only = messages[0];
  if (format !== 'chat' && messages.length === 1 && only) return template(only.content);
  const all = messages.map(({ content }) => templatePieces(content, partials));
  const pieces = all.flatMap((read) => (read.kind === 'pieces' ? read.pieces : []));
  return object([...at.chat, 'ChatPromptTemplate'], {
    input_variables: variablesOf(pieces),
    messages: messages.map((message) =>
      isLiteral(message)
        ? literalMessage(message, at.messages, partials)
        : object([...at.chat, `${speakerOf(message)}MessagePromptTemplate`], {
            prompt: template(message.content),
          }),
    ),
  });
}

function literalMessage(
  { role, name, content, toolCallId, toolCalls = [], functionCall }: FrameworkMessage,
  namespace: readonly string[],
  partials: Readonly<Record<string, string>>,
): LangChainObject {
  const read = templatePieces(content, partials);
  const pieces = read.kind === 'pieces' ? read.pieces : [];
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  if (role === 'tool')
    return object([...namespace, 'ToolMessage'], { content: text, tool_call_id: toolCallId });
  if (role === 'function') return object([...namespace, 'FunctionMessage'], { content: text, name });
  return object([...namespace, 'AIMessage'], {
    content: text,
    ...(name !== undefined && { name }),
    tool_calls: toolCalls.map(({ id, name: tool, arguments: given }) => ({
      type: 'tool_call',
      id,
      name: tool,
      args: JSON.parse(given) as unknown,
    })),
    ...(functionCall && { additional_kwargs: { function_call: { ...functionCall } } }),
  });
}

function isLiteral({ role, toolCalls, functionCall }: Omit<FrameworkMessage, 'content'>): boolean {
  return role === 'tool' || role === 'function' || toolCalls !== undefined || functionCall !== undefined;
}

function speakerOf({ role }: FrameworkMessage): 'System' | 'AI' | 'Human' {
  if (role === 'system') return 'System';
  return role === 'assistant' || role === 'model' ? 'AI' : 'Human';
}

function variablesOf(pieces: readonly TemplatePiece[]): string[] {
  return [...new Set(pieces.flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : [])))];
}

/** Braces that are meant are doubled. */
function fString(piece: TemplatePiece): string {
  return piece.kind === 'variable' ? `{${piece.name}}` : piece.text.replace(/[{}]/g, '$&$&');
}

function object(id: string[], kwargs: Record<string, unknown>): LangChainObject {
  return { lc: 1, type: 'constructor', id, kwargs };
}
