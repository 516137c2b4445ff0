import { writeScalar, type ScalarNode, type SyntaxNode } from '../../notation/index.js';
import { nearest, type Fix, type TextEdit } from '../../text/index.js';
import { parsePicoKey } from './grammar.js';

const kinds = ['array', 'object', 'enum'] as const;

/** Another type in the place of an unknown one; what follows the comma stays. */
export function changeType(node: ScalarNode, type: string, guess: string | undefined): readonly Fix[] {
  return guess === undefined || guess === '' ? [] : [rewritten(node, guess + node.text.slice(type.length))];
}

/** The kind that was likely meant, or the bracket that is missing. */
export function changeKind(key: ScalarNode): readonly Fix[] {
  const { text } = key;
  const open = text.indexOf('(');
  if (!text.endsWith(')')) {
    const { kind } = parsePicoKey(`${text})`);
    return kinds.some((known) => known === kind) ? [rewritten(key, `${text})`)] : [];
  }
  const { kind = '' } = parsePicoKey(text);
  const guess = kind === 'list' ? 'array' : kind === 'map' ? 'object' : nearest(kind, kinds);
  return guess === undefined
    ? []
    : [rewritten(key, `${text.slice(0, open + 1)}${guess}${text.slice(open + 1 + kind.length)}`)];
}

/** The name without white space around it. */
export function trimName(key: ScalarNode): readonly Fix[] {
  const open = key.text.search(/[?(]/);
  const name = open < 0 ? key.text : key.text.slice(0, open);
  return [rewritten(key, name.trim() + key.text.slice(name.length))];
}

/** `string` where nothing is written. */
export function addType({ source, span }: ScalarNode): readonly Fix[] {
  if (source.style !== 'plain' || span.end > span.start) return [];
  return [{ title: "Add 'string'", edits: [{ span, text: ' string' }] }];
}

/** A description that keeps a field called `type` from being a keyword. */
export function describeType(node: ScalarNode, field: string): readonly Fix[] {
  return [rewritten(node, `${node.text}, the ${field}`)];
}

/** One value as a list of one. */
export function wrapInList(node: SyntaxNode): readonly Fix[] {
  if (node.kind !== 'scalar' || node.span.start === node.span.end) return [];
  const value = writeScalar(node.text, { notation: 'yaml', style: node.source.style, inFlow: true });
  return [{ title: `Change to '[${value}]'`, edits: [{ span: node.span, text: `[${value}]` }] }];
}

/** The type of a property as JSON Schema has it. */
export function asJsonSchema(
  node: ScalarNode,
  type: string,
  description: string | undefined,
): readonly Fix[] {
  const described = description === undefined ? '' : `, description: ${JSON.stringify(description)}`;
  const text = `{type: ${type}${described}}`;
  return [{ title: `Change to '${text}'`, edits: [{ span: node.span, text }] }];
}

function rewritten({ source, span }: ScalarNode, text: string): Fix {
  const written = writeScalar(text, { notation: 'yaml', style: source.style, inFlow: source.inFlow });
  const edit: TextEdit = { span, text: written };
  return { title: `Change to '${text}'`, edits: [edit] };
}
