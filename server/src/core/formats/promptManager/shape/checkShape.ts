import { replaceValue, type ListNode, type MapNode, type ScalarNode } from '../../../notation/index.js';
import type { Fix, Problem } from '../../../text/index.js';
import { fittingShape } from '../../shape/fittingShape.js';
import { checkKeys } from './checkKeys.js';
import { checkBoolean, checkNumber, checkPattern, closest, or } from './checkScalar.js';
import { allEntries, invalid, notText, placeOf, type Checked, type Value } from './checkedValue.js';
import { checkText } from './checkText.js';
import type { MapShape, Shape } from './modelShape.js';
import { scalarTemplate } from './scalarTemplate.js';
import { yamlReadings } from './yamlReadings.js';

/** Interprets the model's shape over a map of a file and yields what the Python library refuses in it. */
export function checkShape(file: Checked, root: MapNode, shape: MapShape): Generator<Problem> {
  return checkValue(file, { node: root, entry: undefined }, shape);
}

function* checkValue(file: Checked, value: Value, shape: Shape): Generator<Problem> {
  const { node, entry } = value;
  if (shape.kind === 'anything') {
    yield* yamlReadings(file, node);
    return;
  }
  const isNull = node.kind === 'scalar' && node.type === 'null';
  if (isNull && shape.nullable) return;
  switch (shape.kind) {
    case 'list':
      if (node.kind === 'list') {
        yield* checkList(file, { node, entry }, shape);
        return;
      }
      if (node.kind === 'map' && node.tag === 'set') {
        for (const { key } of node.entries)
          yield* checkValue(file, { node: key, entry: undefined }, shape.items);
        return;
      }
      break;
    case 'map':
      if (node.kind === 'map' && node.tag !== 'set') {
        yield* checkMap(file, { node, entry }, shape);
        return;
      }
      break;
    case 'mapOf':
      if (node.kind === 'map' && node.tag !== 'set') {
        yield* checkMapOf(file, node, shape.values);
        return;
      }
      break;
    case 'either': {
      const fitting = fittingShape(shape, node.kind);
      if (!fitting) break;
      yield* checkValue(file, value, fitting);
      return;
    }
    default:
      if (node.kind === 'scalar') {
        yield* checkScalar(file, { node, entry }, shape);
        return;
      }
  }
  if (
    shape.kind === 'map' &&
    shape.name === 'PromptTemplate' &&
    node.kind === 'scalar' &&
    node.type === 'string'
  ) {
    yield scalarTemplate(file, { node, entry });
    return;
  }
  yield invalid(value, wanted(shape));
}

type ScalarShape = Exclude<Shape, { kind: 'anything' | 'list' | 'map' | 'mapOf' | 'either' }>;

function* checkScalar(file: Checked, value: Value<ScalarNode>, shape: ScalarShape): Generator<Problem> {
  const { node, entry } = value;
  switch (shape.kind) {
    case 'text': {
      yield* checkText(file, value, shape);
      return;
    }
    case 'enum': {
      if (node.type === 'string' && shape.values.includes(node.text)) return;
      const guess = closest(node.text, shape.values);
      const edit = guess === undefined || !entry ? undefined : replaceValue(file.text, entry, guess);
      const fixes: readonly Fix[] =
        edit && guess !== undefined ? [{ title: `Change to '${guess}'`, edits: [edit] }] : [];
      yield {
        code: 'enum-value',
        severity: 'error',
        message: `Input should be ${or(shape.values)}.`,
        span: placeOf(value),
        fixes,
      };
      return;
    }
    case 'boolean': {
      yield* checkBoolean(value);
      return;
    }
    case 'number':
    case 'integer': {
      yield* checkNumber(file, value, shape);
      return;
    }
    case 'uuid':
    case 'datetime': {
      yield* checkPattern(value, shape.kind);
      return;
    }
  }
}

function* checkList(
  file: Checked,
  { node, entry }: Value<ListNode>,
  shape: Shape & { kind: 'list' },
): Generator<Problem> {
  if (node.items.length === 0 && shape.emptyMessage !== undefined) {
    yield {
      code: 'empty-content',
      severity: 'error',
      message: `${shape.emptyMessage}.`,
      span: entry?.key.span ?? node.span,
    };
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

function wanted(shape: Shape): string {
  switch (shape.kind) {
    case 'list':
      return 'a valid list';
    case 'map':
      return `a valid dictionary or instance of ${shape.name}`;
    case 'mapOf':
      return 'a valid dictionary';
    case 'either':
      return shape.shapes.map(wanted).join(' or ');
    case 'enum':
      return or(shape.values);
    case 'number':
      return 'a valid number';
    case 'integer':
      return 'a valid integer';
    case 'boolean':
      return 'a valid boolean';
    case 'uuid':
      return 'a valid UUID';
    case 'datetime':
      return 'a valid datetime';
    case 'text':
    case 'anything':
      return 'a valid string';
  }
}
