import { Memo } from '../cache/index.js';
import type { Data } from '../prompt/index.js';
import { isMergeKey, type ListNode, type MapEntry, type MapNode, type SyntaxNode } from './syntaxNode.js';

const decoded = new Memo<SyntaxNode, Data>();

/** The value of a node as PyYAML's `safe_load` (or Python's `json`) gives it; sets are lists, other keys become text. */
export function decodeNode(node: SyntaxNode): Data {
  const known = decoded.get(node);
  if (known !== undefined) return known;
  const data = decode(node);
  decoded.set(node, data);
  return data;
}

function decode(node: SyntaxNode): Data {
  switch (node.kind) {
    case 'scalar':
      return node.data;
    case 'list':
      return node.tag === 'pairs' ? decodePairs(node) : node.items.map((item) => decodeNode(item.value));
    case 'map':
      return node.tag === 'set' ? [...entriesOf(node).values()].map(({ key }) => key.data) : decodeMap(node);
  }
}

/** `!!omap [a: 1]`: a list of pairs. */
function decodePairs({ items }: ListNode): Data {
  return items.flatMap(({ value }) =>
    value.kind === 'map' ? value.entries.map((entry) => [entry.key.data, decodeNode(entry.value)]) : [],
  );
}

function decodeMap(node: MapNode): Data {
  const values = [...entriesOf(node).values()].map(
    ({ key, value }) => [keyText(key.data), decodeNode(value)] as const,
  );
  return Object.fromEntries(values);
}

/** Entries as Python's dictionary holds them: merged ones first, the first key of equal ones, its last value. */
function entriesOf(node: MapNode, into = new Map<string, MapEntry>()): Map<string, MapEntry> {
  for (const source of node.merged.toReversed()) entriesOf(source, into);
  for (const entry of node.entries) {
    if (isMergeKey(entry.key)) continue;
    const identity = keyIdentity(entry.key.data);
    const earlier = into.get(identity);
    into.set(identity, earlier ? { ...entry, key: earlier.key } : entry);
  }
  return into;
}

/** Keys that Python takes for equal have one identity: `1`, `1.0` and `true`. */
function keyIdentity(key: Data): string {
  if (typeof key === 'boolean') return `number ${key ? '1' : '0'}`;
  if (typeof key === 'bigint' || typeof key === 'number') return `number ${String(key)}`;
  return typeof key === 'string' ? `text ${key}` : 'null';
}

/** The text that Python's `json.dumps` makes of a key. */
function keyText(key: Data): string {
  if (typeof key === 'string') return key;
  if (typeof key === 'number' && Number.isInteger(key)) return `${String(key)}.0`;
  return typeof key === 'object' && key !== null ? '' : String(key);
}
