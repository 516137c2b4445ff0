import { char, isSpace, isWordCharacter } from './characters.js';

/** What a tag is, told by its opening mark; `else-if` has a call, `else` and `else-caret` are complete tags. */
export type TagForm =
  | 'plain'
  | 'triple'
  | 'ampersand'
  | 'decorator'
  | 'partial'
  | 'section'
  | 'inverse'
  | 'partial-block'
  | 'decorator-block'
  | 'closer'
  | 'else'
  | 'else-caret'
  | 'else-if'
  | 'comment'
  | 'raw';

/** The beginning of a tag: `{{`, `{{~#`, `{{else`. */
export interface OpeningMark {
  readonly form: TagForm;
  readonly start: number;
  readonly end: number;
  readonly strip: boolean;
  /** Where white space stands before the sigil, which is not allowed; otherwise undefined. */
  readonly gapStart: number | undefined;
  /** For the complete tags `{{else}}` and `{{^}}`: the end of the tag. */
  readonly tagEnd: number | undefined;
}

/** Reads the mark at `start`, where the text has `{{`. */
export function readOpeningMark(text: string, start: number): OpeningMark {
  if (text.startsWith('{{', start + 2)) return mark('raw', start, start + 4, false);
  const strip = text.charCodeAt(start + 2) === char.tilde;
  const sigil = strip ? start + 3 : start + 2;
  const found = sigilMark(text, start, sigil, strip);
  if (found) return found;
  const word = skipSpace(text, sigil);
  if (text.startsWith('else', word) && !isWordCharacter(text.charCodeAt(word + 4))) {
    return elseMark(text, mark('else-if', start, word + 4, strip), 'else');
  }
  if (word > sigil) {
    const spaced = text.charCodeAt(word) === char.openBrace ? undefined : sigilMark(text, start, word, strip);
    if (spaced) return { ...spaced, gapStart: sigil };
  }
  return mark('plain', start, sigil, strip);
}

function sigilMark(text: string, start: number, at: number, strip: boolean): OpeningMark | undefined {
  switch (text.charCodeAt(at)) {
    case char.hash: {
      const after = text.charCodeAt(at + 1);
      if (after === char.greater) return mark('partial-block', start, at + 2, strip);
      if (after === char.star) return mark('decorator-block', start, at + 2, strip);
      return mark('section', start, at + 1, strip);
    }
    case char.slash:
      return mark('closer', start, at + 1, strip);
    case char.greater:
      return mark('partial', start, at + 1, strip);
    case char.caret:
      return elseMark(text, mark('inverse', start, at + 1, strip), 'else-caret');
    case char.bang:
      return mark('comment', start, at + 1, strip);
    case char.openBrace:
      return mark('triple', start, at + 1, strip);
    case char.ampersand:
      return mark('ampersand', start, at + 1, strip);
    case char.star:
      return mark('decorator', start, at + 1, strip);
    default:
      return undefined;
  }
}

function elseMark(text: string, other: OpeningMark, form: 'else' | 'else-caret'): OpeningMark {
  let at = skipSpace(text, other.end);
  if (text.charCodeAt(at) === char.tilde) at++;
  return text.startsWith('}}', at) ? { ...other, form, tagEnd: at + 2 } : other;
}

function mark(form: TagForm, start: number, end: number, strip: boolean): OpeningMark {
  return { form, start, end, strip, gapStart: undefined, tagEnd: undefined };
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}
