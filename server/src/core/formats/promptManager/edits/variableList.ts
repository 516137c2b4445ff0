import type { TextEdit } from '../../../text/index.js';
import {
  entryOf,
  valueOf,
  type ListNode,
  type MapEntry,
  type MapNode,
  type SyntaxNode,
  writeScalar,
  type ScalarStyle,
  gapBefore,
  insertEntry,
  lineAfter,
  lineBreakOf,
  removeEntry,
} from '../../../notation/index.js';

/** The edits that add a name to the variables that a prompt declares; undefined when it has no template to hold them. */
export function declareVariable(
  text: string,
  holder: MapNode | undefined,
  name: string,
): readonly TextEdit[] | undefined {
  const edit =
    holder &&
    addToList(text, holder, { key: 'variables', order: ['content', 'messages', 'variables'], name });
  return edit && [edit];
}

/** A text to be added to the list under a key of a map, whose keys have this usual order. */
export interface NewItem {
  readonly key: string;
  readonly order: readonly string[];
  readonly name: string;
}

/** The edit that adds a text to a list, which is made where there is none; undefined when something else stands there. */
export function addToList(text: string, holder: MapNode, item: NewItem): TextEdit | undefined {
  const entry = entryOf(holder, item.key);
  return entry ? intoEntry(text, entry, item.name) : newList(text, holder, item);
}

/** The edits that remove one entry of a list, with its line or comma; an emptied list is written `[]`. */
export function removeDeclared(text: string, entry: MapEntry, index: number): readonly TextEdit[] {
  const { value: list } = entry;
  if (list.kind !== 'list' || index < 0) return [];
  const removal = removeEntry(text, list.items, index, list.style);
  if (list.style !== 'block' || list.items.length > 1 || removal.length === 0) return removal;
  const [head = ''] = text.slice(entry.key.span.end, list.span.start).split(/(?:^|\s)#|\r?\n/);
  const at = entry.key.span.end + head.trimEnd().length;
  return [{ span: { start: at, end: at }, text: ' []' }, ...removal];
}

function intoEntry(text: string, { value, alias }: MapEntry, name: string): TextEdit | undefined {
  if (value.kind === 'list') return intoList(text, value, name);
  if (value.kind !== 'scalar' || value.type !== 'null' || alias) return undefined;
  const list = `[${write(name, value.source.style === 'json' ? 'json' : 'plain', true)}]`;
  const written = value.span.end > value.span.start;
  return { span: value.span, text: written ? list : ` ${list}` };
}

function intoList(text: string, list: ListNode, name: string): TextEdit | undefined {
  const last = list.items.at(-1);
  if (!last) {
    const at = list.span.start + 1;
    return {
      span: { start: at, end: at },
      text: write(name, list.style === 'json' ? 'json' : 'plain', true),
    };
  }
  const source = write(name, list.style === 'json' ? 'json' : styleOf(last.value), list.style !== 'block');
  if (list.style === 'block') return lineAfter(text, last.span.end, `${' '.repeat(list.indent)}- ${source}`);
  return {
    span: { start: last.span.end, end: last.span.end },
    text: `,${gapBefore(text, last.span.start)}${source}`,
  };
}

function newList(text: string, holder: MapNode, { key, order, name }: NewItem): TextEdit | undefined {
  return insertEntry(text, holder, { key, value: listSource(text, holder, name), order });
}

function listSource(text: string, holder: MapNode, name: string): string {
  const source = write(name, holder.style === 'json' ? 'json' : 'plain', holder.style !== 'block');
  const lineBreak = lineBreakOf(text);
  if (holder.style === 'block') {
    const messages = valueOf(holder, 'messages');
    const step =
      messages?.kind === 'list' && messages.style === 'block' ? messages.indent - holder.indent : 2;
    return `${lineBreak}${' '.repeat(holder.indent + step)}- ${source}`;
  }
  const gap = gapBefore(text, holder.entries[0]?.span.start ?? 0);
  if (holder.style === 'flow' || gap === ' ') return `[${source}]`;
  const outer = gap.replace(/^\r?\n/, '');
  const step = outer.includes('\t') ? '\t' : '  ';
  return `[${lineBreak}${outer}${step}${source}${lineBreak}${outer}]`;
}

function write(name: string, style: ScalarStyle, inFlow: boolean): string {
  return writeScalar(name, { notation: style === 'json' ? 'json' : 'yaml', style, inFlow });
}

function styleOf(node: SyntaxNode): ScalarStyle {
  return node.kind === 'scalar' ? node.source.style : 'plain';
}
