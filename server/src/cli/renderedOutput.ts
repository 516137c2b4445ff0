import type { Data, PromptNode, PromptRendering } from '../core/index.js';

type Rendered = Extract<PromptRendering, { kind: 'rendered' }>;

/** The result of `render` for people: the text, or the messages of a chat with their roles and a blank line between. */
export function renderedText({ messages }: Rendered): string {
  const texts = messages.map(({ role, content }) => (role === undefined ? content : `${role}: ${content}`));
  return endedLine(texts.join('\n\n'));
}

/** The result of `render --json`; its shape is fixed: a chat has `messages`, every other prompt has `text`. */
export function renderedJson({ id, version, format }: PromptNode, { messages, warnings }: Rendered): string {
  const head = { id: id?.value ?? null, version: version?.value ?? null, format: format?.value ?? null };
  const [first] = messages;
  const isChat = format?.value === 'chat' || first?.site.part.kind === 'message';
  const body = isChat
    ? { messages: messages.map(({ role, content, extra }) => ({ role: role ?? null, content, ...extra })) }
    : { text: first?.content ?? '' };
  return `${JSON.stringify({ ...head, ...body, warnings }, (_key, value: Data) => printable(value), 2)}\n`;
}

/** JSON has no integers of any size. */
function printable(value: Data): Data {
  return typeof value === 'bigint' ? Number(value) : value;
}

function endedLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
