import type { Data } from '../prompt/index.js';
import type { SourceMap, Span, Problem } from '../text/index.js';
import type { ScalarSource, ScalarType } from './scalars/index.js';

/** The text of a YAML or JSON file as a tree with exact places; the same shape for both notations. */
export interface SyntaxDocument {
  readonly text: string;
  readonly notation: 'yaml' | 'json';
  /** The value of the file; undefined for an empty file. Present, as far as it can be read, for a broken one. */
  readonly root: SyntaxNode | undefined;
  /** Faults of the notation. */
  readonly problems: readonly Problem[];
  /** Whether the notation is broken, so that the values read are a guess. */
  readonly broken: boolean;
}

export type SyntaxNode = ScalarNode | ListNode | MapNode;

/** A string, number, boolean, date or nothing, as written. */
export interface ScalarNode {
  readonly kind: 'scalar';
  /** The whole source, quotes or block header included; empty for a value that is not written. */
  readonly span: Span;
  readonly source: ScalarSource;
  /** The decoded text. */
  readonly text: string;
  /** Where the characters of `text` stand; undefined for what is neither text nor YAML. */
  readonly map: SourceMap | undefined;
  /** What the Python library takes it for. */
  readonly type: ScalarType;
  readonly data: Data;
}

/** How a collection is written: `block` YAML lines, `flow` YAML brackets, `json`. */
export type CollectionStyle = 'block' | 'flow' | 'json';

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly style: CollectionStyle;
  /** Column of the dashes of a block list. */
  readonly indent: number;
  readonly items: readonly ListItem[];
  /** `!!omap` and `!!pairs` make pairs of key and value of maps with one entry. */
  readonly tag: 'pairs' | undefined;
}

export interface ListItem {
  /** From the dash (block) or the value (flow, JSON) to the end of the value. */
  readonly span: Span;
  readonly value: SyntaxNode;
  /** The place of the alias, when the value is one and stands elsewhere. */
  readonly alias: Span | undefined;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly style: CollectionStyle;
  /** Column of the keys of a block map. */
  readonly indent: number;
  /** The entries in the order of the file, repeated keys included. */
  readonly entries: readonly MapEntry[];
  /** What `<<` merges in, nearest first; own entries win over it. */
  readonly merged: readonly MapNode[];
  /** A tag that makes it something else: `!!set`, `!!omap`. */
  readonly tag: 'set' | undefined;
}

export interface MapEntry {
  /** From the key to the end of the value. */
  readonly span: Span;
  readonly key: ScalarNode;
  readonly value: SyntaxNode;
  readonly alias: Span | undefined;
}

/** The entry of a key: the last of repeated ones, as the Python library has it, then those merged in. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  const own = map.entries.findLast((entry) => entry.key.text === key && !isMergeKey(entry.key));
  if (own) return own;
  for (const source of map.merged) {
    const found = entryOf(source, key);
    if (found) return found;
  }
  return undefined;
}

/** The entries of a map, of a key that is repeated each; none of another value. */
export function entriesOf(node: SyntaxNode | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** Whether a key is the `<<` that merges another map in. */
export function isMergeKey(key: ScalarNode): boolean {
  return key.text === '<<' && key.source.style === 'plain';
}

/** The value of a key. */
export function valueOf(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  return node?.kind === 'map' ? entryOf(node, key)?.value : undefined;
}

/** The text of a scalar that is written; undefined for other nodes and for null. */
export function textOf(node: SyntaxNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? node.text : undefined;
}
