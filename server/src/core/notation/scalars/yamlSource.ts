import type { CST } from 'yaml';
import type { ScalarSource, ScalarStyle } from './scalarSource.js';

/** What surrounds a value: needed where the value itself is not written. */
export interface Surroundings {
  /** Column of the collection that holds it, -1 at the root. */
  readonly parentIndent: number;
  readonly inFlow: boolean;
  /** Where a value that is not written would stand. */
  readonly at?: number;
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  scalar: 'plain',
  'single-quoted-scalar': 'single',
  'double-quoted-scalar': 'double',
};

/** The source of a scalar in `file`, read from its token; undefined when nothing is written. */
export function yamlSource(
  file: string,
  token: CST.Token | undefined,
  around: Surroundings,
): ScalarSource | undefined {
  if (token?.type === 'block-scalar') return withDeepBlanks(file, blockSource(token));
  const style = token && styles[token.type];
  if (!style || !('source' in token) || token.source === '') return undefined;
  const span = { start: token.offset, end: token.offset + token.source.length };
  const parentIndent = 'indent' in token ? Math.max(token.indent, around.parentIndent) : around.parentIndent;
  return {
    style,
    span,
    contentStart: span.start,
    indent: Math.max(0, parentIndent + 1),
    chomp: 'clip',
    parentIndent,
    inFlow: around.inFlow,
  };
}

/** The source of a value that is not written. */
export function emptySource(at: number, { parentIndent, inFlow }: Surroundings): ScalarSource {
  const span = { start: at, end: at };
  return {
    style: 'plain',
    span,
    contentStart: at,
    indent: parentIndent + 1,
    chomp: 'clip',
    parentIndent,
    inFlow,
  };
}

function blockSource({ offset, indent: parentIndent, props, source }: CST.BlockScalar): ScalarSource {
  const parts = props.map((prop) => ('source' in prop ? prop.source : ''));
  const header = parts[0] ?? '|';
  const contentStart = offset + parts.join('').length;
  const digit = Number(/[1-9]/.exec(header)?.[0] ?? 0);
  return {
    style: header.startsWith('>') ? 'folded' : 'literal',
    span: { start: offset, end: contentStart + source.length },
    contentStart,
    indent: digit > 0 ? Math.max(0, parentIndent) + digit : detectIndent(source, parentIndent),
    chomp: header.includes('-') ? 'strip' : header.includes('+') ? 'keep' : 'clip',
    parentIndent,
    inFlow: false,
  };
}

/** The token leaves out blank lines at the end; those that are indented deeper than the text belong to it. */
function withDeepBlanks(file: string, source: ScalarSource): ScalarSource {
  const { start } = source.span;
  let { end } = source.span;
  const line = /( *)(\r?\n|$)/y;
  line.lastIndex = end;
  for (let match = line.exec(file); match && line.lastIndex > match.index; match = line.exec(file)) {
    if ((match[1]?.length ?? 0) > source.indent) end = line.lastIndex;
    if (match[2] === '') break;
  }
  return { ...source, span: { start, end } };
}

/** The columns of the first line that holds text, or of the longest blank line when none does. */
function detectIndent(source: string, parentIndent: number): number {
  const least = Math.max(1, parentIndent + 1);
  let longest = least;
  const line = /( *)([^\n]*)\n?/y;
  while (line.lastIndex < source.length) {
    const [, spaces = '', rest = ''] = line.exec(source) ?? [];
    if (rest !== '' && rest !== '\r') return Math.max(least, spaces.length);
    longest = Math.max(longest, spaces.length);
  }
  return longest;
}
