import {
  dotpromptMetadata,
  frontMatterData,
  type Data,
  type PromptFile,
  type PromptNode,
  type PromptRendering,
} from '../core/index.js';

type Rendered = Extract<PromptRendering, { kind: 'rendered' }>;

/** The result of `render` for people: the text, or the messages of a chat with their roles and a blank line between. */
export function renderedText({ messages }: Rendered): string {
  const texts = messages.map(({ role, content }) => (role === undefined ? content : `${role}: ${content}`));
  return endedLine(texts.join('\n\n'));
}

/**
 * The result of `render --json`; its shape is fixed: a chat has `messages`, every other prompt has `text`. A prompt of
 * dotprompt is what the package gives its caller: the front matter with `messages` of parts beside it.
 */
export function renderedJson(file: PromptFile, prompt: PromptNode, rendering: Rendered): string {
  return file.format === 'dotprompt' ? dotpromptJson(file, rendering) : promptJson(prompt, rendering);
}

function dotpromptJson(file: PromptFile, { messages, warnings }: Rendered): string {
  const sent = messages.map(({ role, parts, metadata }) => ({
    role,
    content: parts,
    ...(metadata && { metadata }),
  }));
  return json({ ...dotpromptMetadata(frontMatterData(file)), messages: sent, warnings });
}

function promptJson({ id, version, format }: PromptNode, { messages, warnings }: Rendered): string {
  const head = { id: id?.value ?? null, version: version?.value ?? null, format: format?.value ?? null };
  const [first] = messages;
  const isChat = format?.value === 'chat' || first?.site.part.kind === 'message';
  const body = isChat
    ? { messages: messages.map(({ role, content, extra }) => ({ role: role ?? null, content, ...extra })) }
    : { text: first?.content ?? '' };
  return json({ ...head, ...body, warnings });
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
