import { char } from './characters.js';
import type { OpeningMark } from './openingMark.js';
import { stripOf } from './strip.js';
import type { Comment } from '../syntax.js';
import { tagFault } from '../tag/tagFaults.js';
import type { TemplateSource } from './templateSource.js';

/** Reads a comment; one that begins with `{{!--` ends at `--}}`, any other at `}}`. */
export function readComment(source: TemplateSource, mark: OpeningMark): Comment {
  const { text } = source;
  const isLong = text.startsWith('--', mark.end);
  const close = isLong ? findLongEnd(source, mark.end) : source.find('}}', mark.end);
  if (close === -1) return readUnclosedComment(source, mark, isLong);
  return comment(text, mark, close, close + 2);
}

/** The place of the `}}` of the first `--}}` or `--~}}`, or -1. */
function findLongEnd(source: TemplateSource, from: number): number {
  const { text } = source;
  if (source.find('--}}', from) === -1 && source.find('--~}}', from) === -1) return -1;
  for (let at = text.indexOf('}}', from); at !== -1; at = text.indexOf('}}', at + 1)) {
    const dashes = text.charCodeAt(at - 1) === char.tilde ? at - 3 : at - 2;
    if (dashes >= from && text.startsWith('--', dashes)) return at;
  }
  return -1;
}

/** As a comment without an end would swallow the rest of the text, it is taken to end on its line. */
function readUnclosedComment(source: TemplateSource, mark: OpeningMark, isLong: boolean): Comment {
  const { text } = source;
  const limit = source.endOfUnclosedTag(mark.end);
  const braces = text.slice(mark.end, limit).indexOf('}}');
  const closing = isLong ? '--}}' : '}}';
  const span = { start: mark.start, end: mark.end + (isLong ? 2 : 0) };
  if (braces === -1) {
    const end = source.trimEnd(span.end, limit);
    const repair = {
      title: `Add '${closing}'`,
      span: { start: end, end },
      text: isLong ? ` ${closing}` : closing,
    };
    source.errors.push(tagFault.unclosedComment(span, closing, repair));
    return comment(text, mark, limit, limit);
  }
  const at = mark.end + braces;
  const repair = { title: `Change to '${closing}'`, span: { start: at, end: at + 2 }, text: closing };
  source.errors.push(tagFault.unclosedComment(span, closing, repair));
  return comment(text, mark, at, at + 2);
}

/** A comment whose `}}` stands at `close`; up to two dashes at either side are no part of its text. */
function comment(
  text: string,
  { start: tagStart, end: markEnd, strip }: OpeningMark,
  close: number,
  end: number,
): Comment {
  let from = markEnd;
  for (let dashes = 0; dashes < 2 && from < close && text.charCodeAt(from) === char.minus; dashes++) from++;
  let to = close;
  const stripClose = to > markEnd && text.charCodeAt(to - 1) === char.tilde;
  if (stripClose) to--;
  for (let dashes = 0; dashes < 2 && to > from && text.charCodeAt(to - 1) === char.minus; dashes++) to--;
  return {
    kind: 'comment',
    span: { start: tagStart, end },
    strip: stripOf(strip, stripClose),
    text: { start: Math.min(from, to), end: to },
  };
}
