import type { PromptFile } from '../../../formats/index.js';
import { entryOf, type MapEntry, type MapNode } from '../../../notation/index.js';
import type { Fix, TextEdit } from '../../../text/index.js';
import type { ValidatorPart } from './schemaParts.js';

/** The fix that writes a range as the two validators that the Python library enforces; what else it says stays. */
export function splitRange({ text }: PromptFile, { type, node }: ValidatorPart): readonly Fix[] {
  const isPlain = ['min_value', 'max_value'].every((key) => entryOf(node, key)?.value.kind === 'scalar');
  if (type !== 'range' || !isPlain || node.entries.some(({ alias }) => alias)) return [];
  const edit = node.style === 'flow' ? inFlow(text, node) : node.style === 'block' && inBlock(text, node);
  return edit ? [{ title: "Change to 'min_value' and 'max_value'", edits: [edit] }] : [];
}

function inFlow(text: string, node: MapNode): TextEdit | undefined {
  if (!/[[,]\s*$/.test(text.slice(0, node.span.start))) return undefined;
  const { least, most } = validators(text, node);
  return { span: node.span, text: `{${least.join(', ')}}, {${most.join(', ')}}` };
}

/** Nothing is done where a comment or a text of several lines stands between. */
function inBlock(text: string, { span, entries, ...node }: MapNode): TextEdit | undefined {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const [last] = entries.slice(-1);
  const isTight = entries.every((entry, index) => {
    const next = entries[index + 1];
    const behind = next ? text.slice(entry.value.span.end, next.key.span.start) : '';
    return behind.trim() === '' && !written(text, entry).includes('\n');
  });
  if (!/^ *- +$/.test(line) || !last || !isTight) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const { least, most } = validators(text, { ...node, span, entries });
  const items = [least, most].map((keys) => keys.join(lineBreak + ' '.repeat(line.length)));
  return { span: { start: span.start, end: last.value.span.end }, text: items.join(lineBreak + line) };
}

/** The keys of both validators as they are written. */
function validators(text: string, { entries }: MapNode) {
  const [upper, others] = [true, false].map((isUpper) =>
    entries.filter(({ key }) => (key.text === 'max_value') === isUpper),
  );
  return {
    least: (others ?? []).map((entry) =>
      entry.key.text === 'type' ? 'type: min_value' : written(text, entry),
    ),
    most: ['type: max_value', ...(upper ?? []).map((entry) => written(text, entry))],
  };
}

function written(text: string, { key, value }: MapEntry): string {
  return text.slice(key.span.start, value.span.end);
}
