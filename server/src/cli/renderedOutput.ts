import {
  dotpromptMetadata,
  frontMatterData,
  PicoschemaError,
  type Data,
  type PlacedPrompt,
  type PromptFile,
  type PromptNode,
  type PromptRendering,
  type RenderCall,
  type Span,
} from '../core/index.js';
import type { ModelTokens } from '../node/index.js';

type Rendered = Extract<PromptRendering, { kind: 'rendered' }>;

type RenderedWithSchemas = Rendered & Pick<RenderCall, 'schemas'>;

/** The text to print, or why dotprompt does not give it. */
export type RenderedJson =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string; readonly span: Span | undefined };

/** The result of `render` for people: the text, or the messages of a chat with their roles and a blank line between. */
export function renderedText({ messages }: Rendered): string {
  const texts = messages.map(({ role, content }) => (role === undefined ? content : `${role}: ${content}`));
  return endedLine(texts.join('\n\n'));
}

/**
 * The result of `render --json`; its shape is fixed: a chat has `messages`, every other prompt has `text`. A prompt of
 * dotprompt is what the package gives its caller: the front matter with `messages` of parts beside it. The `tokens` are
 * those of each message and of all.
 */
export function renderedJson(
  { file, prompt }: Pick<PlacedPrompt, 'file' | 'prompt'>,
  rendering: RenderedWithSchemas,
  { counts, ...tokens }: ModelTokens,
): RenderedJson {
  try {
    const body = file.format === 'dotprompt' ? dotpromptBody(file, rendering) : promptBody(prompt, rendering);
    const { warnings } = rendering;
    return { kind: 'text', text: json({ ...body, tokens: { ...tokens, messages: counts }, warnings }) };
  } catch (error) {
    if (!(error instanceof PicoschemaError)) throw error;
    const message = `dotprompt refuses a schema of this prompt (${error.message}). What the program defines is given as 'schemas' in the file of --data.`;
    return {
      kind: 'refused',
      message,
      span: (prompt.at('input', 'schema') ?? prompt.at('output', 'schema'))?.span,
    };
  }
}

function dotpromptBody(file: PromptFile, { messages, schemas = {} }: RenderedWithSchemas): object {
  const sent = messages.map(({ role, parts, metadata }) => ({
    role,
    content: parts,
    ...(metadata && { metadata }),
  }));
  return { ...dotpromptMetadata(frontMatterData(file), schemas), messages: sent };
}

function promptBody({ id, version, format }: PromptNode, { messages }: Rendered): object {
  const head = { id: id?.value ?? null, version: version?.value ?? null, format: format?.value ?? null };
  const [first] = messages;
  const isChat = format?.value === 'chat' || first?.site.part.kind === 'message' || first?.role !== undefined;
  const body = isChat
    ? { messages: messages.map(({ role, content, extra }) => ({ role: role ?? null, content, ...extra })) }
    : { text: first?.content ?? '' };
  return { ...head, ...body };
}

function json(value: object): string {
  return `${JSON.stringify(value, (_key, inner: Data) => printable(inner), 2)}\n`;
}

/** JSON has no integers of any size. */
function printable(value: Data): Data {
  return typeof value === 'bigint' ? Number(value) : value;
}

function endedLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
