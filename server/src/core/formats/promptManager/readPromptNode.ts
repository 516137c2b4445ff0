import { Memo } from '../../cache/index.js';
import { isDataMap } from '../../prompt/index.js';
import { declareVariable, removeDeclared } from './edits/variableList.js';
import {
  decodeNode,
  entryOf,
  textOf,
  valueOf,
  type ListNode,
  type MapNode,
  type SyntaxDocument,
} from '../../notation/index.js';
import type { PromptNode, TemplateSite } from '../promptFile.js';
import { isTemplateText, locate, locatedText, locatedTexts } from '../located.js';
import { templateSite } from '../templateSite.js';

const nodes = new Memo<PromptNode, MapNode>();

/** The map of a file that a prompt was read from. */
export function mapOf(prompt: PromptNode): MapNode | undefined {
  return nodes.get(prompt);
}

/** A prompt of a file as it stands there, possibly broken. */
export function readPromptNode(document: SyntaxDocument, map: MapNode): PromptNode {
  const { text } = document;
  const metadata = valueOf(map, 'metadata');
  const holder = templateOf(map);
  const entry = holder && entryOf(holder, 'variables');
  const list = entry?.value.kind === 'list' ? entry.value : undefined;
  const data = document.broken ? undefined : decodeNode(map);
  const prompt: PromptNode = {
    span: map.span,
    name: textOf(valueOf(map, 'id')) ?? '',
    id: locatedText(valueOf(map, 'id')),
    version: locatedText(valueOf(map, 'version')),
    format: locatedText(valueOf(map, 'format')),
    status: locatedText(valueOf(map, 'status')),
    description: locatedText(valueOf(metadata, 'description')),
    tags: locatedTexts(valueOf(metadata, 'tags')),
    inputSchema: locatedText(valueOf(map, 'input_schema')),
    outputSchema: locatedText(valueOf(map, 'output_schema')),
    declared: list && locatedTexts(list),
    inputs: undefined,
    templates: sitesOf(text, map),
    data: isDataMap(data) ? data : undefined,
    declareVariable: (name) => declareVariable(text, holder, name),
    removeDeclared: (index) => (entry && list ? removeDeclared(text, entry, declaredIndex(list, index)) : []),
    at: (...path) => locate(map, path),
  };
  nodes.set(prompt, map);
  return prompt;
}

/** The map that holds the template, and the variables it declares: by the format, or whichever is there. */
function templateOf(map: MapNode): MapNode | undefined {
  const text = valueOf(map, 'template');
  const chat = valueOf(map, 'chat_template');
  const [first, second] = isChat(map) ? [chat, text] : [text, chat];
  return [first, second].find((node) => node?.kind === 'map');
}

function isChat(map: MapNode): boolean {
  const format = valueOf(map, 'format');
  if (format?.kind === 'scalar' && format.text === 'chat') return true;
  return valueOf(map, 'chat_template')?.kind === 'map' && valueOf(map, 'template')?.kind !== 'map';
}

function sitesOf(text: string, map: MapNode): readonly TemplateSite[] {
  const template = valueOf(map, 'template');
  const sites: TemplateSite[] = [];
  for (const content of [
    template,
    valueOf(template, 'content'),
    template ? undefined : valueOf(map, 'content'),
  ]) {
    if (isTemplateText(content)) sites.push(templateSite(text, { kind: 'content' }, content));
  }
  const messages = valueOf(valueOf(map, 'chat_template') ?? map, 'messages');
  for (const [index, { value }] of messages?.kind === 'list' ? messages.items.entries() : []) {
    const content = valueOf(value, 'content');
    if (!isTemplateText(content)) continue;
    sites.push(
      templateSite(text, { kind: 'message', index, role: locatedText(valueOf(value, 'role')) }, content),
    );
  }
  const partials = valueOf(template, 'partials');
  for (const { key, value } of partials?.kind === 'map' ? partials.entries : []) {
    if (!isTemplateText(value)) continue;
    const name = { value: key.text, span: key.span };
    sites.push(templateSite(text, { kind: 'partial', name }, value));
  }
  return sites;
}

/** The index in the list of the n-th entry that `declared` shows. */
function declaredIndex(list: ListNode, index: number): number {
  const shown = [...list.items.keys()].filter((item) => locatedText(list.items[item]?.value) !== undefined);
  return shown[index] ?? -1;
}
