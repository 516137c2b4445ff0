import type { Span } from '../../text/index.js';

/** How a scalar is written: the five styles of YAML, and JSON's strings and literals. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'json';

/** The source of one scalar, enough to decode it and to write into it. */
export interface ScalarSource {
  readonly style: ScalarStyle;
  /** The whole source, quotes or block header included. */
  readonly span: Span;
  /** Block scalars: where the line after the header begins. Others: the start of the source. */
  readonly contentStart: number;
  /** Block scalars: how many columns each line drops. Flow scalars: columns that a continued line must have at least. */
  readonly indent: number;
  /** Block scalars: what becomes of the line breaks at the end: `clip` keeps one, `strip` none, `keep` all. */
  readonly chomp: 'clip' | 'strip' | 'keep';
  /** Column of the collection that holds it, -1 at the root of the file. */
  readonly parentIndent: number;
  /** Whether it stands in a flow collection, where `,`, `[`, `]`, `{` and `}` end a plain scalar. */
  readonly inFlow: boolean;
}
