/** A rendered message, of whatever request. */
interface Message {
  readonly role: string | null;
  readonly content: string;
}

/** Rendered messages as one text, each below a line with its role. */
export function renderedText(messages: readonly Message[]): string {
  return messages
    .map(({ role, content }) => (role === null ? `${content}\n` : `── ${role} ──\n${content}\n`))
    .join('\n');
}
