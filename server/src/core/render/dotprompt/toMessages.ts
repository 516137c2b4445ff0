import type { Span } from '../../text/index.js';

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

/** What a reader sees of a part. */
export function textOfPart(part: DotpromptPart): string {
  if ('text' in part) return part.text;
  return 'media' in part ? `[${part.media.url}]` : `[${String(part.metadata['purpose'])}]`;
}

/** Where the source of a part stands in the rendered text, without `>>>`; undefined for a part of an earlier message. */
export function sourceOfPart(part: DotpromptPart): Span | undefined {
  return sources.get(part);
}

const sources = new WeakMap<DotpromptPart, Span>();

/** The messages of a rendered text, with the earlier ones of the conversation, as npm dotprompt 1.1.2 has them. */
export function toMessages(
  rendered: string,
  history: readonly DotpromptMessage[] = [],
): readonly DotpromptMessage[] {
  let current: Draft = { role: 'user', source: '', start: 0 };
  const drafts: (Draft | DotpromptMessage)[] = [current];
  for (const { piece, start } of pieces(rendered, /(<<<dotprompt:(?:role:[a-z]+|history))>>>/g)) {
    if (piece.startsWith(roleMark)) {
      const role = piece.slice(roleMark.length);
      if (current.source.trim() !== '') drafts.push((current = { role, source: '', start }));
      else current.role = role;
    } else if (piece.startsWith('<<<dotprompt:history')) {
      drafts.push(...history.map(asHistory));
      drafts.push((current = { role: 'model', source: '', start }));
    } else {
      // No mark stands between two pieces, so this is the whole source.
      current.source = piece;
      current.start = start;
    }
  }
  const messages = drafts.flatMap((draft): DotpromptMessage[] => {
    if ('content' in draft) return [draft];
    return draft.source === '' ? [] : [{ role: draft.role, content: toParts(draft) }];
  });
  return withHistory(messages, history);
}

interface Draft {
  role: string;
  source: string;
  /** Where the source begins in the rendered text. */
  start: number;
}

const roleMark = '<<<dotprompt:role:';

/** Pieces and marks in order, and where they begin; those of nothing but white space are dropped. */
function pieces(text: string, marks: RegExp): readonly { readonly piece: string; readonly start: number }[] {
  let start = 0;
  const all = text.split(marks).map((piece, index) => {
    const placed = { piece, start };
    // Every other one is a mark, whose end the pattern leaves out.
    start += piece.length + (index % 2 === 1 ? markEnd.length : 0);
    return placed;
  });
  return all.filter(({ piece }) => piece.trim() !== '');
}

const markEnd = '>>>';

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

function toParts({ source, start: from }: Draft): readonly DotpromptPart[] {
  return pieces(source, /(<<<dotprompt:(?:media:url|section).*?)>>>/g).map(({ piece, start }) => {
    const part = toPart(piece);
    sources.set(part, { start: from + start, end: from + start + piece.length });
    return part;
  });
}

function toPart(piece: string): DotpromptPart {
  const [, first = '', second] = piece.split(' ');
  if (piece.startsWith('<<<dotprompt:media:'))
    return { media: second ? { url: first, contentType: second } : { url: first } };
  if (piece.startsWith('<<<dotprompt:section')) return { metadata: { purpose: first, pending: true } };
  return { text: piece };
}
