import type { PromptAnalysis } from '../analysis/index.js';
import type { DialectId } from '../formats/index.js';
import { textOfPart, toMessages, type DotpromptMessage } from './dotprompt/toMessages.js';
import { splitSystem } from './continue/splitSystem.js';
import type { MappedText } from './mappedText.js';
import type { RenderedMessage } from './renderedMessage.js';
import type { RenderValues } from './renderJob.js';
import { encodedValues } from './semanticKernel/encodedValues.js';
import { readChat, type SemanticKernel } from './semanticKernel/readChat.js';

/** How the runtime of a dialect sends what was rendered. */
export interface Sending {
  /** The values as they are put into the texts. */
  values(given: RenderValues): RenderValues;
  /** What becomes of a rendered site. */
  send(rendered: RenderedMessage): Sent;
}

export interface Sent {
  /** `content` is there where it is no stretch of the output as it stands. */
  readonly messages: readonly { readonly message: RenderedMessage; readonly content?: MappedText }[];
  /** Sentences about what is not as it looks. */
  readonly notes: readonly string[];
}

/** Dotprompt, Semantic Kernel and Continue read messages in the output; of all others it is the message. */
export function sendingOf(analysis: PromptAnalysis, history?: readonly DotpromptMessage[]): Sending {
  if (isDotprompt(analysis.file.dialect)) return dotprompt(history);
  if (analysis.file.dialect === 'continue') return continueDev;
  const by = readerOf(analysis);
  return by ? semanticKernel(analysis, by) : plain;
}

export function isDotprompt(dialect: DialectId): boolean {
  return dialect === 'dotprompt' || dialect === 'firebase';
}

const plain: Sending = {
  values: (given) => given,
  send: (message) => ({ messages: [{ message }], notes: [] }),
};

const continueDev: Sending = {
  values: (given) => given,
  send(message) {
    const { site, content } = message;
    const found = splitSystem(site.text, content);
    if (!found) return plain.send(message);
    const { system, prompt, notes } = found;
    const messages = [
      { message: { role: 'system', content: system.text, extra: {}, site }, content: system },
      { message: { role: 'user', content: prompt.text, extra: {}, site }, content: prompt },
    ];
    return { messages, notes };
  },
};

function dotprompt(history: readonly DotpromptMessage[] | undefined): Sending {
  return {
    values: (given) => given,
    send({ site, content }) {
      const messages = toMessages(content, history).map(({ role, content: parts, metadata }) => ({
        message: {
          role,
          content: parts.map(textOfPart).join(''),
          extra: {},
          site,
          parts,
          ...(metadata && { metadata }),
        },
      }));
      return { messages, notes: [] };
    },
  };
}

function semanticKernel(analysis: PromptAnalysis, by: SemanticKernel): Sending {
  return {
    values: (given) => encodedValues(analysis, given),
    send(message) {
      const { site, content } = message;
      const chat = readChat(content, by);
      if (!chat) return plain.send(message);
      const messages = chat.messages.map(({ role, content: mapped, parts }) => ({
        message: { role, content: mapped.text, extra: {}, site, ...(parts && { parts }) },
        content: mapped,
      }));
      return { messages, notes: chat.notes };
    },
  };
}

/** Which Semantic Kernel reads the texts of a prompt as messages; undefined when they have none. */
function readerOf(analysis: PromptAnalysis): SemanticKernel | undefined {
  const by = semanticKernels[analysis.file.dialect];
  if (!by) return undefined;
  const writesTags =
    analysis.prompt.templates.some(({ text }) => text.toLowerCase().includes('<message')) ||
    (by === 'python' && analysis.helperCalls.some(({ name }) => messageHelpers.has(name)));
  return writesTags ? by : undefined;
}

const semanticKernels: Readonly<Partial<Record<DialectId, SemanticKernel>>> = {
  'semantic-kernel': 'net',
  'semantic-kernel-net': 'net',
  'semantic-kernel-python': 'python',
};

/** In .NET, `message` writes tags that nothing reads. */
const messageHelpers: ReadonlySet<string> = new Set([
  'message',
  'messages',
  'message_to_prompt',
  'messageToPrompt',
]);
