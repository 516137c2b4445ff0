import { entriesOf, type ScalarNode, type SyntaxNode } from '../notation/index.js';
import { nearest, type Fix, type Problem, type Span } from '../text/index.js';
import {
  configurationShape,
  fittingShape,
  type EnumShape,
  type MapShape,
  type Shape,
} from '../formats/index.js';
import { severityText } from './readConfiguration.js';

/** What a configuration may name. */
export interface ConfigurationNames {
  /** Codes of problems, with what they mean. */
  readonly codes: ReadonlyMap<string, string>;
  /** Plugins that are loaded. */
  readonly plugins: ReadonlySet<string>;
}

/** What is wrong with a configuration: keys, values and names that mean nothing. */
export function checkConfiguration(
  root: SyntaxNode | undefined,
  names: ConfigurationNames,
): readonly Problem[] {
  return root && !isNull(root) ? [...check(root, configurationShape, names)] : [];
}

function* check(node: SyntaxNode, shape: Shape, names: ConfigurationNames): Generator<Problem> {
  switch (shape.kind) {
    case 'either': {
      const fitting = fittingShape(shape, node.kind);
      if (fitting) yield* check(node, fitting, names);
      else yield wrongType(node, shape);
      return;
    }
    case 'list':
      if (node.kind !== 'list') yield wrongType(node, shape);
      else for (const { value } of node.items) yield* check(value, shape.items, names);
      return;
    case 'map':
      if (node.kind !== 'map') yield wrongType(node, shape);
      else yield* checkMap(node, shape, names);
      return;
    case 'mapOf':
      if (node.kind !== 'map') {
        yield wrongType(node, shape);
        return;
      }
      for (const { key, value } of entriesOf(node)) {
        if (shape.keys === 'problem codes' && !names.codes.has(key.text))
          yield unknown(key, names.codes.keys(), 'No problem has the code');
        yield* check(value, shape.values, names);
      }
      return;
    case 'enum':
      if (node.kind !== 'scalar') yield wrongType(node, shape);
      else yield* checkChoice(node, shape, names);
      return;
    case 'text':
    case 'boolean': {
      const type = shape.kind === 'boolean' ? 'boolean' : 'string';
      if (node.kind !== 'scalar' || node.type !== type) yield wrongType(node, shape);
      return;
    }
    case 'anything':
    case 'number':
    case 'integer':
    case 'uuid':
    case 'datetime':
      return;
  }
}

function* checkMap(
  node: SyntaxNode & { kind: 'map' },
  shape: MapShape,
  names: ConfigurationNames,
): Generator<Problem> {
  const entries = entriesOf(node);
  for (const { key, value } of entries) {
    const known = shape.keys.find(({ name }) => name === key.text);
    if (!known) {
      const free = shape.keys
        .map(({ name }) => name)
        .filter((name) => !entries.some((e) => e.key.text === name));
      yield unknown(key, free, `Unknown key of ${shape.name}:`);
    } else if (!isNull(value)) yield* check(value, known.shape, names);
  }
  for (const { name, required } of shape.keys) {
    if (!required || entries.some(({ key }) => key.text === name)) continue;
    yield fault(
      'config-value',
      `The key '${name}' is missing in ${shape.name}.`,
      entries[0]?.key.span ?? node.span,
    );
  }
}

function unknown(key: ScalarNode, candidates: Iterable<string>, what: string): Problem {
  const guess = nearest(key.text, candidates);
  const advice = guess === undefined ? 'It has no effect; remove it.' : `Did you mean '${guess}'?`;
  return fault('config-unknown-key', `${what} '${key.text}'. ${advice}`, key.span, change(key, guess));
}

function* checkChoice(
  node: ScalarNode,
  { values, others }: EnumShape,
  { plugins }: ConfigurationNames,
): Generator<Problem> {
  if (values.includes(severityText(node)) || values.includes(node.text)) return;
  if (others && plugins.has(node.text)) return;
  const isOwn = others && node.text !== '' && nearest(node.text, values) === undefined;
  if (!isOwn) yield wrongChoice(node, values);
  else
    yield {
      ...fault(
        'config-value',
        `No plugin '${node.text}' is loaded here, so nothing is checked for it.`,
        node.span,
      ),
      severity: 'info',
    };
}

function wrongChoice(node: ScalarNode, values: readonly string[]): Problem {
  const lower = node.text.toLowerCase();
  const guess = values.includes(lower) ? lower : nearest(node.text, values);
  const message = `'${node.text}' means nothing here; it can be ${listed(values)}.`;
  return fault('config-value', message, node.span, change(node, guess));
}

function wrongType(node: SyntaxNode, shape: Shape): Problem {
  const found = node.kind === 'scalar' ? 'a single value' : node.kind === 'list' ? 'a list' : 'a map';
  return fault('config-value', `Here should be ${wanted(shape)}, not ${found}.`, firstLine(node));
}

function wanted(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return 'a text';
    case 'boolean':
      return "'true' or 'false'";
    case 'enum':
      return listed(shape.values);
    case 'list':
      return 'a list';
    case 'map':
    case 'mapOf':
      return 'a map';
    case 'either':
      return shape.shapes.map(wanted).join(' or ');
    default:
      return 'another value';
  }
}

function listed(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

function change({ span, source }: ScalarNode, to: string | undefined): readonly Fix[] {
  if (to === undefined || source.style === 'literal' || source.style === 'folded') return [];
  const quote = source.style === 'single' ? "'" : source.style === 'double' ? '"' : '';
  return [{ title: `Change to '${to}'`, edits: [{ span, text: `${quote}${to}${quote}` }] }];
}

function fault(code: string, message: string, span: Span, fixes: readonly Fix[] = []): Problem {
  return { code, severity: 'warning', message, span, fixes };
}

/** A collection is marked by its first key or item alone. */
function firstLine(node: SyntaxNode): Span {
  if (node.kind === 'scalar') return node.span;
  const first = node.kind === 'map' ? node.entries[0]?.key.span : node.items[0]?.span;
  return first ?? node.span;
}

function isNull(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && node.type === 'null';
}
