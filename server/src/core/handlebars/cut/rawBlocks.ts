import { char, isNameCharacter } from './characters.js';
import { blockFault } from '../nest/blockFaults.js';
import { originalOf } from '../tag/names.js';
import { readOpeningMark } from './openingMark.js';
import { stripOf } from './strip.js';
import type { Block, BlockCloser, BlockOpener, Content } from '../syntax.js';
import type { TemplateSource } from './templateSource.js';
import { readTagWithRecovery } from '../tag/tagRecovery.js';

/** Reads the body and the closing tag of the raw block that `opener` begins; its body is content only. */
export function readRawBlock(source: TemplateSource, opener: BlockOpener): Block {
  const { text } = source;
  const bodyStart = opener.span.end;
  const found = findCloser(source, bodyStart);
  if (found) {
    const body = found.contents;
    const nameSpan = { start: found.start + 5, end: found.end - 4 };
    const name = text.slice(nameSpan.start, nameSpan.end);
    const closer: BlockCloser = {
      span: { start: found.start, end: found.end },
      tag: {
        open: { start: found.start, end: nameSpan.start },
        close: { start: nameSpan.end, end: found.end },
        strip: stripOf(false, false),
      },
      name: {
        kind: 'path',
        span: nameSpan,
        data: false,
        depth: 0,
        explicitThis: false,
        segments: [{ span: nameSpan, name, bracketed: false }],
      },
    };
    const { callee } = opener.call;
    if (callee.kind !== 'missing' && originalOf(callee, text) !== name) {
      source.errors.push(blockFault.mismatched(closer, opener, text));
    }
    return rawBlock(opener, body, found.start, closer);
  }
  return readUnclosedRaw(source, opener);
}

interface RawEnd {
  readonly contents: readonly Content[];
  readonly start: number;
  readonly end: number;
}

/** Cuts the text behind a raw block's opening tag as Handlebars does, up to the closing tag at the same depth. */
function findCloser(source: TemplateSource, from: number): RawEnd | undefined {
  const { text } = source;
  if (source.isSpent) return undefined;
  const contents: Content[] = [];
  let depth = 1;
  let at = from;
  for (;;) {
    if (text.startsWith('{{{{', at)) {
      const closerEnd = closerEndAt(text, at);
      if (closerEnd !== undefined) {
        depth--;
        if (depth === 0) return { contents, start: at, end: closerEnd };
        contents.push(content(text, at, closerEnd));
        at = closerEnd;
        continue;
      }
      if (at + 4 < text.length && text.charCodeAt(at + 4) !== char.slash) {
        depth++;
        contents.push(content(text, at, at + 4));
        at += 4;
        continue;
      }
    }
    const next = text.indexOf('{{{{', at + 1);
    if (next === -1) {
      source.afford(text.length - from);
      return undefined;
    }
    contents.push(content(text, at, next));
    at = next;
  }
}

/** The end of the `{{{{/name}}}}` at `start`, if there is one. */
function closerEndAt(text: string, start: number): number | undefined {
  if (text.charCodeAt(start + 4) !== char.slash) return undefined;
  let end = start + 5;
  while (isNameCharacter(text.charCodeAt(end))) end++;
  return end > start + 5 && text.startsWith('}}}}', end) ? end + 4 : undefined;
}

/** The text behind is read as usual; a closing tag with a fault in it ends the block. */
function readUnclosedRaw(source: TemplateSource, opener: BlockOpener): Block {
  const { text } = source;
  const bodyStart = opener.span.end;
  const start = source.find('{{{{/', bodyStart);
  source.errors.push(
    blockFault.unclosedRaw(opener, text, start === -1 ? undefined : { start, end: start + 5 }),
  );
  if (start === -1) return rawBlock(opener, [], bodyStart, undefined);
  const body = start > bodyStart ? [content(text, bodyStart, start)] : [];
  const mark = { ...readOpeningMark(text, start), end: start + 5 };
  const errorCount = source.errors.length;
  const { call, close, end } = readTagWithRecovery(source, mark);
  source.errors.length = errorCount;
  const tag = { open: { start, end: start + 5 }, close, strip: stripOf(false, false) };
  return rawBlock(opener, body, start, { span: { start, end }, tag, name: call.callee });
}

function rawBlock(
  opener: BlockOpener,
  body: readonly Content[],
  bodyEnd: number,
  closer: BlockCloser | undefined,
): Block {
  return {
    kind: 'block',
    form: 'raw',
    span: { start: opener.span.start, end: closer?.span.end ?? bodyEnd },
    opener,
    body,
    bodySpan: { start: opener.span.end, end: bodyEnd },
    branches: [],
    closer,
  };
}

function content(text: string, start: number, end: number): Content {
  return { kind: 'content', span: { start, end }, escaped: false, value: text.slice(start, end) };
}
