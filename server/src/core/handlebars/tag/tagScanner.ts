import { char, endsLiteral, endsName, isDigit, isNameCharacter, isSpace } from '../cut/characters.js';

/**
 * The kinds of token inside a tag. `name`, `dot` (`.`), `dots` (`..`) and `bracket` (`[x]`) may each be one part of a
 * path; `params-open` is `as |`; `brace` a lone `}`; `open` the `{{` of another tag; `text` a character of no meaning.
 */
export type TokenKind =
  | 'name'
  | 'dot'
  | 'dots'
  | 'bracket'
  | 'separator'
  | 'data'
  | 'string'
  | 'number'
  | 'keyword'
  | 'paren-open'
  | 'paren-close'
  | 'equals'
  | 'bar'
  | 'params-open'
  | 'close'
  | 'close-triple'
  | 'close-raw'
  | 'brace'
  | 'open'
  | 'end'
  | 'text';

/** Reads the tokens inside one tag after another, exactly as Handlebars cuts them; holds the current token. */
export class TagScanner {
  kind: TokenKind = 'end';
  start = 0;
  end = 0;
  /** Whether the current string or bracket has its closing mark. */
  closed = true;
  /** Whether the current name is followed by a character that may not follow it. */
  abrupt = false;
  /** Whether a string or bracket so far ran over `}}` or `{{`: probably its closing mark is missing. */
  suspicious = false;
  /** Whether strings and brackets end at the end of their line and before `}}` and `{{`. */
  strict = false;

  private limit = 0;
  /** For each closing mark, an offset from which on the text has none. */
  private readonly absentFrom = new Map<number, number>();

  constructor(readonly text: string) {}

  /** Starts at `offset`; nothing at or behind `limit` is read. */
  begin(offset: number, limit: number, strict: boolean): void {
    this.limit = limit;
    this.strict = strict;
    this.suspicious = false;
    this.end = offset;
    this.next();
  }

  /** Whether the tag ends here without any closing mark: another one begins, or the text ends. */
  get isCutOff(): boolean {
    return this.kind === 'end' || this.kind === 'open';
  }

  /** Goes to the next token and returns its kind. */
  next(): TokenKind {
    const { text, limit } = this;
    let at = this.end;
    let code = text.charCodeAt(at);
    while (isSpace(code)) code = text.charCodeAt(++at);
    this.start = at;
    this.closed = true;
    this.abrupt = false;
    if (at >= limit) {
      this.start = Math.min(at, limit);
      this.take('end', this.start);
    } else if (isNameCharacter(code)) {
      this.scanName(at);
    } else {
      this.scanMark(at, code);
    }
    return this.kind;
  }

  /** Ends the current token at `end`, so that `next` reads from there. */
  stretchTo(end: number): void {
    this.end = end;
  }

  private take(kind: TokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  private scanName(start: number): void {
    const { text } = this;
    let end = start + 1;
    while (isNameCharacter(text.charCodeAt(end))) end++;
    if (end > this.limit) end = this.limit;
    const after = text.charCodeAt(end);
    const atEnd = end >= this.limit;
    if (isNumeral(text, start, end)) {
      const numberEnd = after === char.dot ? fractionEnd(text, end) : end;
      if (numberEnd === this.limit || endsLiteral(text.charCodeAt(numberEnd))) {
        this.take('number', numberEnd);
        return;
      }
    }
    if ((atEnd || endsLiteral(after)) && isKeyword(text, start, end)) {
      this.take('keyword', end);
    } else if (end - start === 2 && text.startsWith('as', start) && isSpace(after) && this.barAfter(end)) {
      this.kind = 'params-open';
    } else {
      this.abrupt = !atEnd && !endsName(after);
      this.take('name', end);
    }
  }

  private barAfter(offset: number): boolean {
    let at = offset;
    while (isSpace(this.text.charCodeAt(at))) at++;
    if (this.text.charCodeAt(at) !== char.bar || at >= this.limit) return false;
    this.end = at + 1;
    return true;
  }

  private scanMark(at: number, code: number): void {
    const { text } = this;
    switch (code) {
      case char.closeBrace:
        this.scanClosingBraces(at);
        return;
      case char.tilde:
        if (text.startsWith('}}', at + 1)) this.take('close', at + 3);
        else this.take('text', at + 1);
        return;
      case char.openBrace:
        if (text.charCodeAt(at + 1) === char.openBrace) this.take('open', at + 2);
        else this.take('text', at + 1);
        return;
      case char.dot: {
        const after = text.charCodeAt(at + 1);
        if (after === char.dot) this.take('dots', at + 2);
        else this.take(endsName(after) ? 'dot' : 'separator', at + 1);
        return;
      }
      case char.quote:
      case char.apostrophe:
        this.scanQuoted('string', code, at);
        return;
      case char.openBracket:
        this.scanQuoted('bracket', char.closeBracket, at);
        return;
      default:
        this.take(singleMarks.get(code) ?? 'text', at + 1);
    }
  }

  private scanClosingBraces(at: number): void {
    const { text } = this;
    if (text.startsWith('}}}}', at)) this.take('close-raw', at + 4);
    else if (text.startsWith('}}}', at)) this.take('close-triple', at + 3);
    else if (text.startsWith('}~}}', at)) this.take('close-triple', at + 4);
    else if (text.startsWith('}}', at)) this.take('close', at + 2);
    else this.take('brace', at + 1);
  }

  /**
   * A string or `[segment]`. Its end is the next mark that has no backslash before it; failing that, as the
   * backtracking of Handlebars' expression has it, the last one that has.
   */
  private scanQuoted(kind: 'string' | 'bracket', mark: number, start: number): void {
    if (this.strict) {
      this.scanShortQuoted(kind, mark, start);
      return;
    }
    const end = this.closingMark(mark, start + 1);
    if (end === -1 || end >= this.limit) {
      this.scanShortQuoted(kind, mark, start);
      return;
    }
    if (!this.suspicious) this.suspicious = holdsBraces(this.text, start, end);
    this.take(kind, end + 1);
  }

  private closingMark(mark: number, from: number): number {
    if (from >= (this.absentFrom.get(mark) ?? Infinity)) return -1;
    const { text } = this;
    const wanted = String.fromCharCode(mark);
    let escaped = -1;
    let at = text.indexOf(wanted, from);
    while (at !== -1 && at > from && text.charCodeAt(at - 1) === char.backslash) {
      escaped = at;
      at = text.indexOf(wanted, at + 1);
    }
    if (at !== -1) return at;
    if (escaped === -1) this.absentFrom.set(mark, from);
    return escaped;
  }

  private scanShortQuoted(kind: 'string' | 'bracket', mark: number, start: number): void {
    const { text, limit } = this;
    let at = start + 1;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code === mark && text.charCodeAt(at - 1) !== char.backslash) {
        this.take(kind, at + 1);
        return;
      }
      if (code === char.newline || code === char.carriageReturn) break;
      if ((code === char.closeBrace || code === char.openBrace) && text.charCodeAt(at + 1) === code) break;
    }
    this.closed = false;
    while (at > start + 1 && isSpace(text.charCodeAt(at - 1))) at--;
    this.take(kind, at);
  }
}

const singleMarks: ReadonlyMap<number, TokenKind> = new Map([
  [char.openParen, 'paren-open'],
  [char.closeParen, 'paren-close'],
  [char.equals, 'equals'],
  [char.slash, 'separator'],
  [char.at, 'data'],
  [char.bar, 'bar'],
]);

function isNumeral(text: string, start: number, end: number): boolean {
  let at = text.charCodeAt(start) === char.minus ? start + 1 : start;
  if (at === end) return false;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at === end;
}

/** The end of `.5` at `dot`, or `dot` when no digit follows. */
function fractionEnd(text: string, dot: number): number {
  let at = dot + 1;
  while (isDigit(text.charCodeAt(at))) at++;
  return at === dot + 1 ? dot : at;
}

function isKeyword(text: string, start: number, end: number): boolean {
  switch (end - start) {
    case 4:
      return text.startsWith('true', start) || text.startsWith('null', start);
    case 5:
      return text.startsWith('false', start);
    case 9:
      return text.startsWith('undefined', start);
    default:
      return false;
  }
}

function holdsBraces(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end - 1; at++) {
    const code = text.charCodeAt(at);
    if ((code === char.closeBrace || code === char.openBrace) && text.charCodeAt(at + 1) === code)
      return true;
  }
  return false;
}
