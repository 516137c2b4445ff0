import { blockFault } from '../nest/blockFaults.js';
import { blockKey } from '../nest/blockKey.js';
import { char } from './characters.js';
import { readComment } from './comments.js';
import { readOpeningMark, type OpeningMark, type TagForm } from './openingMark.js';
import { PieceRow, soundKind } from './pieceRow.js';
import type { ElsePiece, Piece } from './pieces.js';
import { readRawBlock } from './rawBlocks.js';
import { SoundTagReader } from './soundTagReader.js';
import { strayTag } from './strayTag.js';
import { stripOf } from './strip.js';
import type { Content, TagEnds } from '../syntax.js';
import { tagFault } from '../tag/tagFaults.js';
import { closingMark } from '../tag/tagReading.js';
import { readTagWithRecovery } from '../tag/tagRecovery.js';
import type { TemplateSource } from './templateSource.js';

/** Cuts a text into content and tags, which together make up the whole text. */
export function readPieces(source: TemplateSource): PieceRow {
  return new TemplateReader(source).run();
}

class TemplateReader {
  private readonly row: PieceRow;
  private readonly hasNul: boolean;
  private readonly sound: SoundTagReader;

  constructor(private readonly source: TemplateSource) {
    this.hasNul = source.text.includes('\0');
    this.row = new PieceRow(source);
    this.sound = new SoundTagReader(this.row);
  }

  run(): PieceRow {
    const { row, source, sound } = this;
    const { text } = source;
    let at = 0;
    for (;;) {
      const open = text.indexOf('{{', at);
      if (open === -1) break;
      if (open > at) {
        const escapedEnd = this.addContentBefore(open, at);
        if (escapedEnd !== undefined) {
          at = escapedEnd;
          continue;
        }
      }
      at = sound.read(open);
      if (at === -1) {
        const other = readTagPiece(source, readOpeningMark(text, open));
        row.addOther(other, open);
        at = 'end' in other ? other.end : other.span.end;
      }
    }
    if (at < text.length) this.addPlain(at, text.length);
    return row;
  }

  /** Adds the content before `{{`; when a backslash escapes that, also what it makes plain text, whose end it returns. */
  private addContentBefore(open: number, start: number): number | undefined {
    const { text } = this.source;
    if (text.charCodeAt(open - 1) !== char.backslash) {
      this.addPlain(start, open);
      return undefined;
    }
    if (open - 1 > start && text.charCodeAt(open - 2) === char.backslash) {
      this.add({
        kind: 'content',
        span: { start, end: open },
        escaped: false,
        value: text.slice(start, open - 1),
      });
      return undefined;
    }
    if (open - 1 > start) this.addPlain(start, open - 1);
    const end = endOfEscaped(text, open);
    this.add({
      kind: 'content',
      span: { start: open - 1, end },
      escaped: true,
      value: text.slice(open, end),
    });
    return end;
  }

  private addPlain(start: number, end: number): void {
    this.row.add(soundKind.content, start, start);
    this.checkNul(start, end);
  }

  private add(content: Content): void {
    this.row.addOther(content, content.span.start);
    this.checkNul(content.span.start, content.span.end);
  }

  private checkNul(from: number, to: number): void {
    if (!this.hasNul) return;
    const nul = this.source.text.slice(from, to).indexOf('\0');
    if (nul === -1) return;
    const start = from + nul;
    this.source.errors.push(tagFault.nul({ start, end: start + 1 }));
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
    case 'decorator-block': {
      const { callee } = call;
      const key = blockKey(callee, text);
      const name = text.slice(callee.span.start, callee.span.end);
      const opener = { span, tag, call, blockParams };
      return {
        kind: 'opener',
        start,
        end,
        form: blockForms[form],
        key,
        name,
        isSound: ending === 'closed',
        opener,
      };
    }
    case 'else-if': {
      const isChained = call.callee.kind !== 'missing' || ending === 'closed';
      if (!isChained) return elsePiece('else', start, end, tag);
      return { kind: 'else-tag', start, end, form: 'else', isChained, tag, call, blockParams };
    }
    case 'closer':
      return {
        kind: 'closer',
        start,
        end,
        key: blockKey(call.callee, text),
        closer: { span, tag, name: call.callee },
      };
    case 'raw': {
      const isRaw = close !== undefined && close.end - close.start === closingMark('raw').length;
      if (!isRaw) return { kind: 'mustache', form: 'triple', span, tag, call };
      return readRawBlock(source, { span, tag, call, blockParams: undefined });
    }
    case 'else':
    case 'else-caret':
      return elsePiece(form, start, end, tag);
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
  return elsePiece(form, start, tagEnd, {
    open: { start, end: markEnd },
    close,
    strip: stripOf(strip, hasTilde),
  });
}

function elsePiece(form: TagForm, start: number, end: number, tag: TagEnds): ElsePiece {
  const word = form === 'else-caret' ? 'caret' : 'else';
  return {
    kind: 'else-tag',
    start,
    end,
    form: word,
    isChained: false,
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
