import type { Span, Problem } from '../../../text/index.js';
import {
  isMergeKey,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type SyntaxNode,
} from '../../../notation/index.js';

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

/** Where a value's problem is shown: at the value, or at its key when nothing is written. */
export function placeOf({ node, entry }: Value): Span {
  return node.span.end > node.span.start ? node.span : (entry?.key.span ?? node.span);
}

/** A value of another type than the model has there. */
export function invalid(value: Value, expected: string): Problem {
  const name = value.entry
    ? `: '${value.entry.key.text}' is ${nameOf(value.node)}`
    : `, not ${nameOf(value.node)}`;
  return {
    code: 'invalid-type',
    severity: 'error',
    message: `Input should be ${expected}${name}.`,
    span: placeOf(value),
  };
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

/** A map's own entries and those merged into it, each key once, as the library gets them. */
export function allEntries(node: MapNode): readonly MapEntry[] {
  const byKey = new Map<string, MapEntry>();
  for (const source of node.merged)
    for (const entry of allEntries(source)) if (!byKey.has(entry.key.text)) byKey.set(entry.key.text, entry);
  for (const entry of node.entries) if (!isMergeKey(entry.key)) byKey.set(entry.key.text, entry);
  return [...byKey.values()];
}

/** The problem of a key that is no text: a number, a date, `yes`. */
export function notText({ key }: MapEntry): Problem {
  const message = `Input should be a valid string: the key '${key.text}' is read as another type; quote it.`;
  const fixes = [{ title: 'Quote the key', edits: [{ span: key.span, text: `'${key.text}'` }] }];
  return { code: 'invalid-type', severity: 'error', message, span: key.span, fixes };
}
