import type { Span } from '../../text/index.js';
import { replaceValue } from '../edits/replaceScalar.js';
import { isMergeKey, type ListNode, type MapEntry, type MapNode, type ScalarNode, type SyntaxNode } from '../notation/syntaxNode.js';
import type { Fix, Problem } from '../promptFile.js';
import { checkKeys } from './checkKeys.js';
import { checkNumber, checkPattern, closest, or } from './checkScalar.js';
import { checkText } from './checkText.js';
import type { MapShape, Shape } from './modelShape.js';
import { scalarTemplate } from './scalarTemplate.js';
import { yamlReadings } from './yamlReadings.js';

/** The file that is checked. */
export interface Checked {
  readonly text: string;
  readonly notation: 'yaml' | 'json';
  /** Its name without extension. */
  readonly stem: string;
}

/** A value that is checked, and the entry that holds it, if a map does. */
export interface Value<N extends SyntaxNode = SyntaxNode> {
  readonly node: N;
  readonly entry: MapEntry | undefined;
}

/** Interprets the model's shape over a map of a file and yields what the Python library refuses in it. */
export function checkShape(file: Checked, root: MapNode, shape: MapShape): Generator<Problem> {
  return checkValue(file, { node: root, entry: undefined }, shape);
}

function* checkValue(file: Checked, value: Value, shape: Shape): Generator<Problem> {
  const { node, entry } = value;
  if (shape.kind === 'anything') return yield* yamlReadings(file, node);
  const isNull = node.kind === 'scalar' && node.type === 'null';
  if (isNull && shape.nullable) return;
  switch (shape.kind) {
    case 'list':
      if (node.kind === 'list') return yield* checkList(file, { node, entry }, shape);
      if (node.kind === 'map' && node.tag === 'set') return;
      break;
    case 'map':
      if (node.kind === 'map') return yield* checkMap(file, { node, entry }, shape);
      break;
    case 'mapOf':
      if (node.kind === 'map') return yield* checkMapOf(file, node, shape.values);
      break;
    default:
      if (node.kind === 'scalar') return yield* checkScalar(file, { node, entry }, shape);
  }
  if (shape.kind === 'map' && shape.name === 'PromptTemplate' && node.kind === 'scalar' && node.type === 'string') {
    return yield scalarTemplate(file, { node, entry });
  }
  yield invalid(value, wanted(shape));
}

type ScalarShape = Exclude<Shape, { kind: 'anything' | 'list' | 'map' | 'mapOf' }>;

function* checkScalar(file: Checked, value: Value<ScalarNode>, shape: ScalarShape): Generator<Problem> {
  const { node, entry } = value;
  switch (shape.kind) {
    case 'text':
      return yield* checkText(file, value, shape);
    case 'enum': {
      if (node.type === 'string' && shape.values.includes(node.text)) return;
      const guess = closest(node.text, shape.values);
      const edit = guess === undefined || !entry ? undefined : replaceValue(file.text, entry, guess);
      const fixes: readonly Fix[] = edit && guess !== undefined ? [{ title: `Change to '${guess}'`, edits: [edit] }] : [];
      yield { code: 'enum-value', severity: 'error', message: `Input should be ${or(shape.values)}.`, span: placeOf(value), fixes };
      return;
    }
    case 'number':
    case 'integer':
      return yield* checkNumber(file, value, shape);
    case 'uuid':
    case 'datetime':
      return yield* checkPattern(value, shape.kind);
  }
}

function* checkList(file: Checked, { node, entry }: Value<ListNode>, shape: Shape & { kind: 'list' }): Generator<Problem> {
  if (node.items.length === 0 && shape.emptyMessage !== undefined) {
    yield { code: 'empty-content', severity: 'error', message: `${shape.emptyMessage}.`, span: entry?.key.span ?? node.span };
  }
  for (const item of node.items) yield* checkValue(file, { node: item.value, entry: undefined }, shape.items);
}

function* checkMap(file: Checked, { node, entry }: Value<MapNode>, shape: MapShape): Generator<Problem> {
  yield* checkKeys(file, { node, entry }, shape);
  const known = new Map(shape.keys.map((key) => [key.name, key.shape]));
  for (const part of allEntries(node)) {
    const inner = known.get(part.key.text) ?? (shape.open ? anything : undefined);
    if (inner) yield* checkValue(file, { node: part.value, entry: part }, inner);
  }
}

const anything: Shape = { kind: 'anything' };

function* checkMapOf(file: Checked, node: MapNode, values: Shape): Generator<Problem> {
  for (const part of allEntries(node)) {
    if (part.key.type !== 'string') yield notText(part);
    yield* checkValue(file, { node: part.value, entry: part }, values);
  }
}

/** A map's own entries and those merged into it, each key once, as the library gets them. */
export function allEntries(node: MapNode): readonly MapEntry[] {
  const byKey = new Map<string, MapEntry>();
  for (const source of node.merged) for (const entry of allEntries(source)) if (!byKey.has(entry.key.text)) byKey.set(entry.key.text, entry);
  for (const entry of node.entries) if (!isMergeKey(entry.key)) byKey.set(entry.key.text, entry);
  return [...byKey.values()];
}

/** The problem of a key that is no text: a number, a date, `yes`. */
export function notText({ key }: MapEntry): Problem {
  const message = `Input should be a valid string: the key '${key.text}' is read as another type; quote it.`;
  const fixes = [{ title: 'Quote the key', edits: [{ span: key.span, text: `'${key.text}'` }] }];
  return { code: 'invalid-type', severity: 'error', message, span: key.span, fixes };
}

/** Where a value's problem is shown: at the value, or at its key when nothing is written. */
export function placeOf({ node, entry }: Value): Span {
  return node.span.end > node.span.start ? node.span : (entry?.key.span ?? node.span);
}

/** A value of another type than the model has there. */
export function invalid(value: Value, expected: string): Problem {
  const name = value.entry ? `: '${value.entry.key.text}' is ${nameOf(value.node)}` : `, not ${nameOf(value.node)}`;
  return { code: 'invalid-type', severity: 'error', message: `Input should be ${expected}${name}.`, span: placeOf(value) };
}

const names: Readonly<Record<ScalarNode['type'], string>> = {
  null: 'empty',
  boolean: 'a boolean',
  integer: 'a number',
  float: 'a number',
  string: 'a text',
  timestamp: 'a date',
  bytes: 'bytes',
};

/** What a value is, for a message. */
export function nameOf(node: SyntaxNode): string {
  return node.kind === 'scalar' ? names[node.type] : `a ${node.kind}`;
}

function wanted(shape: Shape): string {
  switch (shape.kind) {
    case 'list':
      return 'a valid list';
    case 'map':
      return `a valid dictionary or instance of ${shape.name}`;
    case 'mapOf':
      return 'a valid dictionary';
    case 'enum':
      return or(shape.values);
    case 'number':
      return 'a valid number';
    case 'integer':
      return 'a valid integer';
    case 'uuid':
      return 'a valid UUID';
    case 'datetime':
      return 'a valid datetime';
    case 'text':
    case 'anything':
      return 'a valid string';
  }
}
