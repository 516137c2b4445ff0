/** A message as text: its role and what it says. */
interface Spoken {
  readonly role: string | null;
  readonly content: string;
}

/** The messages as one text for the clipboard: a chat as `role: content` with blank lines between. */
export function textOf(messages: readonly Spoken[]): string {
  return messages.map(({ role, content }) => (role === null ? content : `${role}: ${content}`)).join('\n\n');
}

/** The text with its white space made visible. */
export function withVisibleSpace(text: string): string {
  return text.replaceAll(' ', '·').replaceAll('\t', '→\t').replaceAll('\n', '↵\n');
}
