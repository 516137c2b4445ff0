import type { Location, Position, Range, TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import { Memo, LineIndex, type Span, type TextEdit } from '../core/index.js';

/** A text with a place in the workspace; a PromptFile is one. */
export interface Source {
  readonly uri: string;
  readonly text: string;
}

/** The LSP position (UTF-16) of an offset. */
export function toPosition(source: Source, offset: number): Position {
  return linesOf(source).positionAt(offset);
}

/** The offset of an LSP position (UTF-16); positions outside the text are clamped to it. */
export function toOffset(source: Source, position: Position): number {
  return linesOf(source).offsetAt(position);
}

/** The LSP range of a span. */
export function toRange(source: Source, { start, end }: Span): Range {
  const lines = linesOf(source);
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** The span of an LSP range. */
export function toSpan(source: Source, { start, end }: Range): Span {
  return { start: toOffset(source, start), end: toOffset(source, end) };
}

/** The LSP location of a span. */
export function toLocation(source: Source, span: Span): Location {
  return { uri: source.uri, range: toRange(source, span) };
}

/** Edits of core as edits of LSP. */
export function toTextEdits(source: Source, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(source, span), newText: text }));
}

/** The parts of a span that lie on one line each, line breaks left out. */
export function splitByLine(source: Source, { start, end }: Span): readonly Span[] {
  const lines = linesOf(source);
  const first = lines.positionAt(start).line;
  const last = lines.positionAt(end).line;
  if (first === last) return [{ start, end }];
  const parts: Span[] = [];
  for (let line = first; line <= last; line++) {
    const part = { start: Math.max(start, lines.startOf(line)), end: Math.min(end, lines.endOf(line)) };
    if (part.end > part.start) parts.push(part);
  }
  return parts;
}

/** The lines of a text, found once for each source. */
function linesOf(source: Source): LineIndex {
  let lines = indexes.get(source);
  if (!lines) indexes.set(source, (lines = new LineIndex(source.text)));
  return lines;
}

const indexes = new Memo<Source, LineIndex>();
