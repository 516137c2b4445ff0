/** A message as dotprompt makes it. */
export interface DotpromptMessage {
  readonly role: string;
  readonly content: readonly DotpromptPart[];
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A piece of a message. */
export type DotpromptPart =
  | { readonly text: string }
  | { readonly media: { readonly url: string; readonly contentType?: string } }
  | { readonly metadata: Readonly<Record<string, unknown>> };

/** The messages of a rendered text, with the earlier ones of the conversation, as npm dotprompt 1.1.2 has them. */
export function toMessages(
  rendered: string,
  history: readonly DotpromptMessage[] = [],
): readonly DotpromptMessage[] {
  let current: Draft = { role: 'user', source: '' };
  const drafts: (Draft | DotpromptMessage)[] = [current];
  for (const piece of pieces(rendered, /(<<<dotprompt:(?:role:[a-z]+|history))>>>/g)) {
    if (piece.startsWith(roleMark)) {
      const role = piece.slice(roleMark.length);
      if (current.source.trim() !== '') drafts.push((current = { role, source: '' }));
      else current.role = role;
    } else if (piece.startsWith('<<<dotprompt:history')) {
      drafts.push(...history.map(asHistory));
      drafts.push((current = { role: 'model', source: '' }));
    } else {
      current.source += piece;
    }
  }
  const messages = drafts.flatMap((draft): DotpromptMessage[] => {
    if ('content' in draft) return [draft];
    return draft.source === '' ? [] : [{ role: draft.role, content: toParts(draft.source) }];
  });
  return withHistory(messages, history);
}

interface Draft {
  role: string;
  source: string;
}

const roleMark = '<<<dotprompt:role:';

/** Pieces and marks in order; those of nothing but white space are dropped. */
function pieces(text: string, marks: RegExp): readonly string[] {
  return text.split(marks).filter((piece) => piece.trim() !== '');
}

function asHistory(message: DotpromptMessage): DotpromptMessage {
  return { ...message, metadata: { ...message.metadata, purpose: 'history' } };
}

/** Where the text says nothing of the history, it comes before a last message of the user. */
function withHistory(
  messages: readonly DotpromptMessage[],
  history: readonly DotpromptMessage[],
): readonly DotpromptMessage[] {
  if (messages.some(({ metadata }) => metadata?.['purpose'] === 'history')) return messages;
  const last = messages.at(-1);
  return last?.role === 'user' ? [...messages.slice(0, -1), ...history, last] : [...messages, ...history];
}

function toParts(source: string): readonly DotpromptPart[] {
  return pieces(source, /(<<<dotprompt:(?:media:url|section).*?)>>>/g).map((piece): DotpromptPart => {
    const [, first = '', second] = piece.split(' ');
    if (piece.startsWith('<<<dotprompt:media:'))
      return { media: second ? { url: first, contentType: second } : { url: first } };
    if (piece.startsWith('<<<dotprompt:section')) return { metadata: { purpose: first, pending: true } };
    return { text: piece };
  });
}
