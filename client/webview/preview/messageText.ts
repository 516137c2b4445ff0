import type { RenderedMessage } from '../../../server/src/protocol/index.js';

/** The messages as one text for the clipboard: a chat as `role: content` with blank lines between. */
export function textOf(messages: readonly RenderedMessage[]): string {
  return messages.map(({ role, content }) => (role === null ? content : `${role}: ${content}`)).join('\n\n');
}

/** The text with its white space made visible. */
export function withVisibleSpace(text: string): string {
  return text.replaceAll(' ', '·').replaceAll('\t', '→\t').replaceAll('\n', '↵\n');
}
