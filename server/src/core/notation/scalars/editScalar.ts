import { Composer, isMap, isScalar, Parser } from 'yaml';
import { applyEdits, type Span, type TextEdit } from '../../text/index.js';
import { withPlainBreaks } from './lineBreaks.js';
import { maskQuotedLines } from '../maskQuotedLines.js';
import { yamlSource } from './yamlSource.js';
import { decodeScalar } from './decodeScalar.js';
import type { Decoded } from './runBuilder.js';
import type { ScalarSource } from './scalarSource.js';
import { escapeDouble, escapeJson, writeScalar } from './writeScalar.js';

/**
 * Source text that, put inside the scalar, is read as `text`, wherever neighbouring white space does not interfere:
 * `editScalar` is exact.
 */
export function encodeInto(file: string, source: ScalarSource, text: string): string {
  const lineBreak = file.slice(source.span.start, source.span.end).includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(source.indent);
  switch (source.style) {
    case 'json':
      return escapeJson(text);
    case 'double':
      return escapeDouble(text);
    case 'literal':
      return text.replace(/\n(?!\n)/g, `\n${indent}`).replaceAll('\n', lineBreak);
    case 'single':
    case 'plain':
    case 'folded': {
      const quoted = source.style === 'single' ? text.replaceAll("'", "''") : text;
      return quoted.replaceAll('\n', lineBreak + lineBreak + indent);
    }
  }
}

/**
 * The edit of the file that replaces a span of the scalar's value by another text, as exactly as YAML can say it. Where
 * the style cannot hold the new value the scalar is quoted; a block scalar keeps the line break at its end.
 */
export function editScalar(file: string, source: ScalarSource, decoded: Decoded, change: TextEdit): TextEdit {
  const direct: TextEdit = {
    span: spanInFile(source, decoded, change.span),
    text: encodeInto(file, source, change.text),
  };
  if (isSafe(source, decoded, change)) return direct;
  const value = applyEdits(decoded.text, [change]);
  if (reads(file, source, direct) === value) return direct;
  const isBlock = source.style === 'literal' || source.style === 'folded';
  return (
    (isBlock ? rewriteTail(file, source, { decoded, change, value }) : undefined) ??
    requote(file, source, value)
  );
}

/** In a literal block the indentation of a line goes with the line break before it. */
function spanInFile({ style }: ScalarSource, { text, map }: Decoded, span: Span): Span {
  const { start, end } = map.toFileSpan(span);
  return { start, end: style === 'literal' && span.end < text.length ? map.toFile(span.end) : end };
}

/** Whether an edit needs no proof: JSON, and changes amid the text of a literal block. */
function isSafe({ style }: ScalarSource, { text }: Decoded, { span, text: inserted }: TextEdit): boolean {
  if (style === 'json') return true;
  if (style !== 'literal' || inserted === '' || /[^\S\n ]|[^\n\P{Cc}]/u.test(inserted)) return false;
  if (span.start === 0 || /^\s/.test(text) || /\s$/.test(inserted)) return false;
  return /\S/.test(text.slice(span.end, span.end + 200)) || text.slice(span.end) === '\n';
}

/** Rewrites a block scalar from the change to its end, with the line break that `|` and `>` leave there. */
function rewriteTail(
  file: string,
  source: ScalarSource,
  { decoded, change, value }: { decoded: Decoded; change: TextEdit; value: string },
): TextEdit | undefined {
  if (source.style === 'folded') return undefined;
  const wanted = source.chomp === 'strip' || value.endsWith('\n') ? value : `${value}\n`;
  const bare = wanted.replace(/\n$/, '');
  const textEnd = decoded.text.replace(/\n+$/, '').length;
  const from = Math.min(change.span.start, textEnd, bare.length);
  const end = source.chomp === 'keep' ? decoded.text.replace(/\n$/, '').length : textEnd;
  const span = {
    start: decoded.map.toFile(from),
    end: decoded.map.toFileSpan({ start: from, end: Math.max(from, end) }).end,
  };
  const atEnd = from >= decoded.text.length || from === textEnd;
  const start = atEnd && from > 0 ? decoded.map.toFileSpan({ start: from - 1, end: from }).end : span.start;
  const edit = {
    span: { start, end: Math.max(start, span.end) },
    text: encodeInto(file, source, bare.slice(from)),
  };
  return reads(file, source, edit) === wanted ? edit : undefined;
}

/** Replaces the whole scalar by a quoted one. */
function requote(file: string, source: ScalarSource, value: string): TextEdit {
  const style = source.style === 'plain' || source.style === 'single' ? 'single' : 'double';
  const text = writeScalar(value, { notation: 'yaml', style, inFlow: source.inFlow });
  const written = file.slice(source.span.start, source.span.end);
  const lineBreak = /\r?\n$/.exec(written)?.[0] ?? '';
  const isBlock = source.style === 'literal' || source.style === 'folded';
  return { span: source.span, text: isBlock ? text + lineBreak : text };
}

/** The value that the scalar would have after an edit of its source; undefined when it would no longer be one. */
function reads(file: string, source: ScalarSource, edit: TextEdit): string | undefined {
  const { start, end } = source.span;
  if (edit.span.start < start || edit.span.end > end) return undefined;
  const written = applyEdits(file.slice(start, end), [{ span: shift(edit.span, -start), text: edit.text }]);
  if (file[end - 1] === '\n' && !written.endsWith('\n')) return undefined;
  const before = source.inFlow ? '{k: ' : `${' '.repeat(Math.max(0, source.parentIndent))}k: `;
  const whole = `${before}${written}${source.inFlow ? '}' : ''}`;
  const isQuoted = source.style === 'single' || source.style === 'double';
  const text = isQuoted ? withLines(whole) : withPlainBreaks(whole);
  const composer = new Composer({
    keepSourceTokens: true,
    logLevel: 'silent',
    prettyErrors: false,
    schema: 'failsafe',
  });
  const [document, ...others] = composer.compose(new Parser().parse(text), true, text.length);
  if (!document || others.length > 0 || document.errors.length > 0 || !isMap(document.contents))
    return undefined;
  const [pair, ...more] = document.contents.items;
  if (!pair || more.length > 0 || !isScalar(pair.value)) return undefined;
  const read = yamlSource(text, pair.value.srcToken, {
    parentIndent: source.parentIndent,
    inFlow: source.inFlow,
  });
  if (!read) return source.style === 'plain' ? undefined : '';
  const sameEnd = source.inFlow || text.slice(read.span.end).trim() === '';
  if (read.style !== source.style || read.span.start !== before.length || !sameEnd) return undefined;
  if (source.style === 'plain' && read.span.end - read.span.start === 0) return undefined;
  return decodeScalar(whole, read).text;
}

/** Quoted text over several lines, however they are indented. */
function withLines(text: string): string {
  return text.includes('\n') ? maskQuotedLines(text) : text;
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
