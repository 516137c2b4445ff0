import { keyOrder, mapOf, type PromptFile, type PromptNode, type TemplateSite } from '../../formats/index.js';
import {
  entryOf,
  insertEntry,
  lineBreakOf,
  removeEntry,
  replaceValue,
  writeScalar,
  type MapEntry,
  type MapNode,
  type SyntaxNode,
} from '../../notation/index.js';
import type { Data, DataMap } from '../../prompt/index.js';
import type { TextEdit } from '../../text/index.js';
import { indentedJson } from '../pythonJson.js';
import { writeYaml } from '../yamlWriter.js';
import { valueAt, type DataPath } from './differencesOf.js';

/** A prompt of a file, and the whole data that it is to have. */
export interface EditedPrompt {
  readonly file: PromptFile;
  readonly node: PromptNode;
  readonly target: DataMap;
}

/**
 * The edits that give a prompt the value at a path of its target, in the notation and quotes of the file. Where the map
 * that would hold it is not there, that map is written. Undefined where it stands in an alias or a merged map.
 */
export function setValue(prompt: EditedPrompt, path: DataPath): readonly TextEdit[] | undefined {
  const { file, node, target } = prompt;
  const root = mapOf(node);
  const key = path.at(-1);
  if (!root || key === undefined) return undefined;
  const value = valueAt(target, path);
  const site = typeof value === 'string' ? siteAt(node, path) : undefined;
  if (site && typeof value === 'string') {
    return [site.edit({ span: { start: 0, end: site.text.length }, text: value })];
  }
  const outer = path.slice(0, -1);
  const holder = nodeAt(root, outer);
  if (typeof key === 'number' || holder?.kind !== 'map') return setValue(prompt, outer);
  const entry = entryOf(holder, key);
  if (entry && (entry.alias || !holder.entries.includes(entry))) return undefined;
  if (value === undefined) {
    if (!entry) return [];
    if (holder.entries.length === 1) return setValue(prompt, outer);
    return removeEntry(file.text, holder.entries, holder.entries.indexOf(entry), holder.style);
  }
  const edit = entry
    ? replaced(file.text, { holder, entry }, value)
    : added(file.text, { holder, path }, value);
  return edit && [edit];
}

/** The template text at a path; only that knows how to edit it in its style. */
function siteAt({ templates }: PromptNode, path: DataPath): TemplateSite | undefined {
  const [first, second, third, last] = path;
  return templates.find(({ part }) => {
    if (part.kind === 'content') return first === 'template' && second === 'content' && path.length === 2;
    if (part.kind === 'partial') return second === 'partials' && third === part.name.value;
    return second === 'messages' && third === part.index && last === 'content';
  });
}

function nodeAt(root: SyntaxNode, path: DataPath): SyntaxNode | undefined {
  let node: SyntaxNode | undefined = root;
  for (const key of path) {
    if (typeof key === 'number') node = node?.kind === 'list' ? node.items[key]?.value : undefined;
    else node = node?.kind === 'map' ? entryOf(node, key)?.value : undefined;
  }
  return node;
}

function replaced(
  text: string,
  { holder, entry }: { readonly holder: MapNode; readonly entry: MapEntry },
  value: Data,
): TextEdit | undefined {
  if (typeof value === 'string' && entry.value.kind === 'scalar') return replaceValue(text, entry, value);
  const start = entry.key.span.end;
  const { end } = entry.span;
  const lineBreak = /\r?\n$/.exec(text.slice(start, end))?.[0] ?? '';
  return { span: { start, end }, text: `:${separated(sourceOf(text, holder, value))}${lineBreak}` };
}

function added(
  text: string,
  { holder, path }: { readonly holder: MapNode; readonly path: DataPath },
  value: Data,
): TextEdit | undefined {
  const name = String(path.at(-1));
  const known = keyOrder(path.slice(0, -1).filter((key) => typeof key === 'string'));
  const key =
    holder.style === 'json' ? name : writeScalar(name, { notation: 'yaml', style: 'plain', inFlow: true });
  const order = known.includes(name) ? known : [...holder.entries.map((entry) => entry.key.text), key];
  return insertEntry(text, holder, { key, value: sourceOf(text, holder, value), order });
}

/** Source of a value in a map: on the line of its key, or on indented lines below it. */
function sourceOf(text: string, { style, indent }: MapNode, value: Data): string {
  if (style !== 'block') return indentedJson(value).replace(/\n\s*/g, ' ');
  const lines = writeYaml({ k: value }).trimEnd().replace(/^k: ?/, '');
  return lines.replaceAll('\n', lineBreakOf(text) + ' '.repeat(indent));
}

function separated(source: string): string {
  return /^\r?\n/.test(source) ? source : ` ${source}`;
}
