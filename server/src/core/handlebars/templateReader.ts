import { blockFault } from './blockFaults.js';
import { char } from './characters.js';
import { readComment } from './comments.js';
import { readOpeningMark, type OpeningMark } from './openingMark.js';
import type { Piece } from './pieces.js';
import { readRawBlock } from './rawBlocks.js';
import { strayTag } from './strayTag.js';
import { stripOf } from './strip.js';
import type { TagEnds } from './syntax.js';
import { tagFault } from './tagFaults.js';
import { closingMark } from './tagReading.js';
import { readTagWithRecovery } from './tagRecovery.js';
import type { TemplateSource } from './templateSource.js';

/** Cuts a text into content and tags, which together make up the whole text. */
export function readPieces(source: TemplateSource): Piece[] {
  const { text } = source;
  const pieces: Piece[] = [];
  const hasNul = text.includes('\0');
  let at = 0;
  for (;;) {
    const open = text.indexOf('{{', at);
    if (open === -1) break;
    if (open > at && text.charCodeAt(open - 1) === char.backslash) {
      if (open - 1 > at && text.charCodeAt(open - 2) === char.backslash) {
        addContent(at, open, text.slice(at, open - 1), false);
      } else {
        if (open - 1 > at) addContent(at, open - 1, text.slice(at, open - 1), false);
        at = endOfEscaped(text, open);
        addContent(open - 1, at, text.slice(open, at), true);
        continue;
      }
    } else if (open > at) {
      addContent(at, open, text.slice(at, open), false);
    }
    const piece = readTagPiece(source, readOpeningMark(text, open));
    pieces.push(piece);
    at = piece.span.end;
  }
  if (at < text.length) addContent(at, text.length, text.slice(at), false);
  return pieces;

  function addContent(start: number, end: number, value: string, escaped: boolean): void {
    pieces.push({ kind: 'content', span: { start, end }, escaped, value });
    if (!hasNul) return;
    const nul = value.indexOf('\0');
    if (nul !== -1)
      source.errors.push(
        tagFault.nul({ start: end - value.length + nul, end: end - value.length + nul + 1 }),
      );
  }
}

/** Where the text of an escaped `\{{` ends: before the next `{{` with its backslashes, at most two. */
function endOfEscaped(text: string, open: number): number {
  const from = open + 2;
  const next = text.indexOf('{{', from);
  if (next === -1) return text.length;
  let end = next;
  while (end > from && end > next - 2 && text.charCodeAt(end - 1) === char.backslash) end--;
  return end;
}

function readTagPiece(source: TemplateSource, mark: OpeningMark): Piece {
  const { text, errors } = source;
  const { form, start, strip, gapStart, tagEnd } = mark;
  if (gapStart !== undefined) {
    const sigil = text.slice(gapStart, mark.end).trim();
    errors.push(tagFault.spaceBeforeSigil({ start: gapStart, end: mark.end - sigil.length }, sigil));
  }
  if (form === 'comment') return readComment(source, mark);
  if (tagEnd !== undefined) return completeElse(text, mark, tagEnd);
  if (form === 'raw' && text.charCodeAt(mark.end) === char.slash) return readStrayRawCloser(source, mark);

  const errorCount = errors.length;
  const { call, blockParams, close, ending, end } = readTagWithRecovery(source, mark);
  const span = { start, end };
  if (call.callee.kind === 'missing' && ending === 'closed' && errors.length === errorCount) {
    errors.push(tagFault.empty(span, form, text.slice(start, end)));
  }
  const tag: TagEnds = {
    open: { start, end: mark.end },
    close,
    strip: stripOf(strip, close !== undefined && text.slice(close.start, close.end).includes('~')),
  };
  switch (form) {
    case 'plain':
    case 'triple':
    case 'ampersand':
    case 'decorator':
      return { kind: 'mustache', form, span, tag, call };
    case 'partial':
      return { kind: 'partial', span, tag, call };
    case 'section':
    case 'inverse':
    case 'partial-block':
    case 'decorator-block':
      return { kind: 'opener', span, form: blockForms[form], opener: { span, tag, call, blockParams } };
    case 'else-if': {
      const hasCall = call.callee.kind !== 'missing' || ending === 'closed';
      return { kind: 'else-tag', span, form: 'else', tag, call: hasCall ? call : undefined, blockParams };
    }
    case 'closer':
      return { kind: 'closer', span, closer: { span, tag, name: call.callee } };
    case 'raw': {
      const isRaw = close !== undefined && close.end - close.start === closingMark('raw').length;
      if (!isRaw) return { kind: 'mustache', form: 'triple', span, tag, call };
      return readRawBlock(source, { span, tag, call, blockParams: undefined });
    }
    case 'else':
    case 'else-caret':
      return {
        kind: 'else-tag',
        span,
        form: form === 'else' ? 'else' : 'caret',
        tag,
        call: undefined,
        blockParams,
      };
  }
}

const blockForms = {
  section: 'section',
  inverse: 'inverse',
  'partial-block': 'partial',
  'decorator-block': 'decorator',
} as const;

function completeElse(
  text: string,
  { form, start, end: markEnd, strip }: OpeningMark,
  tagEnd: number,
): Piece {
  const hasTilde = text.charCodeAt(tagEnd - 3) === char.tilde;
  const close = { start: hasTilde ? tagEnd - 3 : tagEnd - 2, end: tagEnd };
  const tag = { open: { start, end: markEnd }, close, strip: stripOf(strip, hasTilde) };
  const span = { start, end: tagEnd };
  return {
    kind: 'else-tag',
    span,
    form: form === 'else' ? 'else' : 'caret',
    tag,
    call: undefined,
    blockParams: undefined,
  };
}

/** A `{{{{/x}}}}` that no raw block has consumed. */
function readStrayRawCloser(source: TemplateSource, mark: OpeningMark): Piece {
  const { text, errors } = source;
  const errorCount = errors.length;
  const { close, end } = readTagWithRecovery(source, { ...mark, end: mark.end + 1 });
  errors.length = errorCount;
  const span = { start: mark.start, end };
  errors.push(blockFault.strayCloser(span, text));
  return strayTag(
    'closer',
    span,
    { open: { start: mark.start, end: mark.end + 1 }, close, strip: stripOf(false, false) },
    undefined,
  );
}
