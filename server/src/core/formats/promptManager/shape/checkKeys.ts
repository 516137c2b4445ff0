import { nearest, type Fix, type Problem } from '../../../text/index.js';
import {
  insertEntry,
  entryOf,
  removeEntry,
  type MapEntry,
  type MapNode,
  writeScalar,
} from '../../../notation/index.js';
import { moveToMetadata } from '../edits/moveToMetadata.js';
import { allEntries, notText, type Checked, type Value } from './checkedValue.js';
import type { MapShape } from './modelShape.js';
import { keyOrder } from './keyOrder.js';

/** The keys of a map that the model does not know, and those that it needs and does not find. */
export function* checkKeys(
  file: Checked,
  { node, entry }: Value<MapNode>,
  shape: MapShape,
): Generator<Problem> {
  const known = new Set(shape.keys.map(({ name }) => name));
  for (const part of allEntries(node)) {
    if (part.key.type !== 'string') yield notText(part);
    else if (!known.has(part.key.text) && !shape.open) yield* unknownKey(file, { node, part, shape });
  }
  for (const { name, required } of shape.keys) {
    if (!required || entryOf(node, name)) continue;
    if (name === 'id' && shape.name === 'Prompt' && entryOf(node, 'name')) continue;
    if (name === 'content' && entryOf(node, 'tool_calls')) yield onlyToolCalls(node, entry);
    else yield missingKey(file, { node, entry, shape, name });
  }
}

interface Unknown {
  readonly node: MapNode;
  readonly part: MapEntry;
  readonly shape: MapShape;
}

function* unknownKey(file: Checked, { node, part, shape }: Unknown): Generator<Problem> {
  const { text: key, span } = part.key;
  const isPrompt = shape.name === 'Prompt';
  const error = (code: string, message: string, fixes: readonly Fix[]): Problem => ({
    code,
    severity: 'error',
    message,
    span,
    fixes,
  });
  if (isPrompt && key === 'name' && !entryOf(node, 'id')) {
    yield error('name-instead-of-id', "The key is 'id': a prompt has no 'name'.", [rename(file, part, 'id')]);
    return;
  }
  if (isPrompt && (key === 'name' || keyOrder(['metadata']).includes(key))) {
    const edits = moveToMetadata(file.text, node, part);
    const fixes = edits ? [{ title: "Move to 'metadata'", edits }] : [];
    yield error(
      'description-outside-metadata',
      `'${key}' belongs to 'metadata': Extra inputs are not permitted.`,
      fixes,
    );
    return;
  }
  if (shape.name === 'Message' && key === 'tool_call_id') {
    yield error(
      'tool-call-shape',
      "The Python library has no 'tool_call_id': Extra inputs are not permitted.",
      [],
    );
    return;
  }
  if (shape.name === 'PromptSchema' && key === 'schemas') return;
  const home = isPrompt ? homes[key] : undefined;
  const guess =
    home === undefined
      ? nearest(
          key,
          shape.keys.map(({ name }) => name).filter((name) => !entryOf(node, name)),
        )
      : undefined;
  const inMetadata =
    isPrompt && guess === undefined && home === undefined ? nearest(key, keyOrder(['metadata'])) : undefined;
  const advice =
    home !== undefined
      ? ` Put it under '${home}'.`
      : guess !== undefined
        ? ` Did you mean '${guess}'?`
        : inMetadata === undefined
          ? ''
          : ` Did you mean '${inMetadata}', which belongs to 'metadata'?`;
  const fixes =
    guess !== undefined
      ? [rename(file, part, guess)]
      : shape.name === 'FieldValidator'
        ? removed(file.text, node, part)
        : [];
  yield error(
    shape.name === 'FieldValidator' ? 'validator-unknown-key' : 'unknown-key',
    `Extra inputs are not permitted: '${key}' is no key of ${article(shape)}.${advice}`,
    fixes,
  );
}

/** A map without one of its entries, where others are left. */
function removed(text: string, node: MapNode, part: MapEntry): readonly Fix[] {
  const index = node.entries.indexOf(part);
  if (index < 0 || node.entries.length === 1) return [];
  const edits = removeEntry(text, node.entries, index, node.style);
  return [{ title: `Remove '${part.key.text}'`, edits }];
}

/** Keys that are often put at the top of a prompt, and where they belong. */
const homes: Readonly<Partial<Record<string, string>>> = {
  content: 'template',
  variables: 'template',
  partials: 'template',
  messages: 'chat_template',
};

const articles: Readonly<Partial<Record<string, string>>> = {
  Prompt: 'a prompt',
  PromptTemplate: 'a template',
  ChatPromptTemplate: 'a chat template',
  Message: 'a message',
  PromptSchema: 'a collection',
  PromptVersion: 'a version record',
  SchemaRegistry: 'a schema file',
  Schema: 'a schema',
  SchemaField: 'a field',
  FieldValidator: 'a validator',
};

function article({ name }: MapShape): string {
  return articles[name] ?? name;
}

function rename({ notation }: Checked, { key }: MapEntry, to: string): Fix {
  const text = writeScalar(to, { notation, style: key.source.style, inFlow: key.source.inFlow });
  return { title: `Change to '${to}'`, edits: [{ span: key.span, text }] };
}

interface Missing extends Value<MapNode> {
  readonly shape: MapShape;
  readonly name: string;
}

function missingKey(file: Checked, { node, entry, shape, name }: Missing): Problem {
  const span = entry?.key.span ?? node.entries[0]?.key.span ?? node.span;
  const value = shape.name === 'Prompt' ? suggested(file, node, name) : undefined;
  const edit = value === undefined ? undefined : insertFirst(file, { node, shape, name, value });
  const fixes = edit && value !== undefined ? [{ title: `Add '${name}: ${value}'`, edits: [edit] }] : [];
  return {
    code: 'missing-required-key',
    severity: 'error',
    message: `Field required: '${name}' is missing in ${article(shape)}.`,
    span,
    fixes,
  };
}

/** What the missing key of a prompt most likely holds. */
function suggested({ stem }: Checked, node: MapNode, name: string): string | undefined {
  if (name === 'id') return /^[\w.-]+$/.test(stem) ? stem : undefined;
  if (name !== 'format') return undefined;
  return entryOf(node, 'chat_template') || entryOf(node, 'messages') ? 'chat' : 'text';
}

interface Insertion {
  readonly node: MapNode;
  readonly shape: MapShape;
  readonly name: string;
  readonly value: string;
}

function insertFirst({ text, notation }: Checked, { node, shape, name, value }: Insertion) {
  const source = writeScalar(value, { notation, style: 'plain', inFlow: node.style !== 'block' });
  return insertEntry(text, node, { key: name, value: source, order: shape.keys.map((key) => key.name) });
}

function onlyToolCalls(node: MapNode, entry: MapEntry | undefined): Problem {
  return {
    code: 'tool-call-shape',
    severity: 'error',
    message: "Field required: the Python library needs a 'content' beside 'tool_calls'.",
    span: entryOf(node, 'tool_calls')?.key.span ?? entry?.key.span ?? node.span,
  };
}
