import type { TextEdit } from '../../../text/index.js';
import {
  entryOf,
  valueOf,
  type MapNode,
  writeScalar,
  insertEntry,
  lineBreakOf,
} from '../../../notation/index.js';
import type { PromptFile, PromptNode } from '../../promptFile.js';
import { mapOf } from '../readPromptNode.js';
import { keyOrder } from '../shape/keyOrder.js';

/** A partial to be added: a name that needs no quotes, and its template text. */
export interface NewPartial {
  readonly name: string;
  readonly text: string;
}

/**
 * The edit that adds a partial to a prompt, behind those that are there or in a new map `partials`. Undefined when there
 * is no place: the prompt has no map `template`, or its `partials` are an alias or no map.
 */
export function addPartial(
  { text: file }: PromptFile,
  prompt: PromptNode,
  { name, text }: NewPartial,
): TextEdit | undefined {
  const map = mapOf(prompt);
  const holder = map && valueOf(map, 'template');
  if (holder?.kind !== 'map') return undefined;
  const entry = entryOf(holder, 'partials');
  if (!entry) return insertEntry(file, holder, newMap(file, holder, { name, text }));
  const { value: partials } = entry;
  if (partials.kind !== 'map' || entry.alias || !holder.entries.includes(entry)) return undefined;
  const value = sourceOf(file, text, partials);
  const order = [...partials.entries.map(({ key }) => key.text), name];
  return insertEntry(file, partials, { key: name, value, order });
}

function newMap(file: string, holder: MapNode, { name, text }: NewPartial) {
  const key = holder.style === 'json' ? JSON.stringify(name) : name;
  const indent = holder.indent + 2;
  const value =
    holder.style === 'block'
      ? `${lineBreakOf(file)}${' '.repeat(indent)}${key}: ${sourceOf(file, text, { ...holder, indent })}`
      : `{${key}: ${sourceOf(file, text, holder)}}`;
  return { key: 'partials', value, order: keyOrder(['template']) };
}

/** Several lines are written as a literal block where one can hold them. */
function sourceOf(file: string, text: string, { style, indent }: MapNode): string {
  const isLiteral = style === 'block' && file.endsWith('\n') && literal.test(text);
  if (!isLiteral)
    return writeScalar(text, {
      notation: style === 'json' ? 'json' : 'yaml',
      style: 'plain',
      inFlow: style !== 'block',
    });
  const header = text.endsWith('\n') ? '|' : '|-';
  const lines = text.replace(/\n$/, '').replace(/^(?=[^\n])/gm, ' '.repeat(indent + 2));
  return `${header}\n${lines}`.replaceAll('\n', lineBreakOf(file));
}

/** Several printable lines, of which the first begins with no blank and the last is not empty. */
const literal =
  /^[^\s\p{Cc}\p{Cs}\ufeff\u2028\u2029](?:[^\p{Cc}\p{Cs}\ufeff\u2028\u2029]|[\t\n])*\n(?:[^\p{Cc}\p{Cs}\ufeff\u2028\u2029]|\t)*[^\s\p{Cc}\p{Cs}\ufeff]\n?$/u;
