import type { Range } from 'vscode-languageserver-types';
import { isDataList, isDataMap, type Data, type PromptFile, type RenderedMessage } from '../core/index.js';
import { toRange } from './convert.js';

/** A rendered message as the preview shows it. */
export interface ShownMessage {
  readonly role: string | null;
  readonly content: string;
  readonly name: string | null;
  /** Its template in the file. */
  readonly range: Range;
  readonly calls: readonly { readonly name: string; readonly arguments: string }[];
  readonly parts: readonly ShownPart[] | null;
  readonly history: boolean;
}

type ShownPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'media'; readonly url: string; readonly contentType: string | null }
  | { readonly kind: 'pending'; readonly purpose: string };

/** Brings a rendered message into the shape that the preview shows. */
export function shownMessage(
  file: PromptFile,
  { role, content, extra, site, parts, metadata }: RenderedMessage,
): ShownMessage {
  const name = extra['name'];
  const pieces = parts?.map(shownPart) ?? [];
  return {
    role: role ?? null,
    content,
    name: typeof name === 'string' ? name : null,
    range: toRange(file, site.span),
    calls: callsIn(extra),
    parts: pieces.some(({ kind }) => kind !== 'text') ? pieces : null,
    history: metadata?.['purpose'] === 'history',
  };
}

function shownPart(part: NonNullable<RenderedMessage['parts']>[number]): ShownPart {
  if ('text' in part) return { kind: 'text', text: part.text };
  if ('media' in part)
    return { kind: 'media', url: part.media.url, contentType: part.media.contentType ?? null };
  return { kind: 'pending', purpose: String(part.metadata['purpose']) };
}

/** The calls of a message in the manner of OpenAI: `tool_calls`, and the older `function_call`. */
function callsIn({
  tool_calls: calls,
  function_call: call,
}: RenderedMessage['extra']): ShownMessage['calls'] {
  const listed = isDataList(calls) ? calls.map((one) => (isDataMap(one) ? one['function'] : undefined)) : [];
  return [...listed, call].flatMap((one) => {
    if (!isDataMap(one)) return [];
    return [{ name: textOf(one['name']), arguments: textOf(one['arguments']) }];
  });
}

function textOf(value: Data | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null
    ? ''
    : JSON.stringify(value, (_, inner: Data) => (typeof inner === 'bigint' ? Number(inner) : inner));
}
