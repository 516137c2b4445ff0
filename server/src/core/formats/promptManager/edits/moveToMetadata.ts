import type { TextEdit } from '../../../text/index.js';
import {
  entryOf,
  type MapEntry,
  type MapNode,
  lineAfter,
  lineBreakOf,
  removeEntry,
} from '../../../notation/index.js';

/** The edits that move an entry of a block-style prompt into its `metadata`; undefined for other styles. */
export function moveToMetadata(
  text: string,
  prompt: MapNode,
  entry: MapEntry,
): readonly TextEdit[] | undefined {
  const index = prompt.entries.indexOf(entry);
  if (prompt.style !== 'block' || index === -1 || prompt.entries.length === 1) return undefined;
  const metadata = entryOf(prompt, 'metadata');
  const source = text.slice(entry.span.start, entry.span.end).replace(/\r?\n$/, '');
  if (!metadata) return [...wrapInPlace(text, prompt, entry)];
  const holder = metadata.value;
  if (holder.kind !== 'map' || holder.style !== 'block' || metadata.alias || entryOf(holder, entry.key.text))
    return undefined;
  const last = holder.entries.at(-1);
  if (!last) return undefined;
  const lines = indented(source, holder.indent - prompt.indent);
  return [
    ...removeEntry(text, prompt.entries, index, 'block'),
    lineAfter(text, last.span.end, ' '.repeat(holder.indent) + lines),
  ];
}

/** Puts `metadata:` above the entry and indents the entry under it. */
function* wrapInPlace(text: string, prompt: MapNode, { span }: MapEntry): Generator<TextEdit> {
  const source = text.slice(span.start, span.end);
  const inner = ' '.repeat(prompt.indent + 2);
  yield { span, text: `metadata:${lineBreakOf(text)}${inner}${indented(source, 2)}` };
}

/** The lines after the first moved to the right, or left; empty ones stay empty. */
function indented(source: string, by: number): string {
  if (by >= 0) return source.replace(/\n(?=[^\r\n])/g, `\n${' '.repeat(by)}`);
  return source.replaceAll(`\n${' '.repeat(-by)}`, '\n');
}
