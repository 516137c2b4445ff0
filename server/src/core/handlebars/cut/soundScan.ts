import { char, isDigit, isNameCharacter, isSpace } from './characters.js';

/**
 * Tells quickly, without making anything, whether a tag is sound and of a common kind: names, paths with dots, strings
 * without escapes, numbers, named arguments, sub-expressions, block parameters. What it does not know is not wrong;
 * it is left to the parser, and whatever it finds sound the parser reads without an error.
 */
export class SoundScan {
  /** Where the closing mark begins. */
  close = 0;
  /** Where the tag ends. */
  end = 0;
  calleeStart = 0;
  calleeEnd = 0;

  /** What is due in the innermost call. */
  private hasCallee = false;
  private hasHash = false;
  private wantsValue = false;
  private depth = 0;
  /** For each outer call, one bit: whether it has named arguments. */
  private outer = 0;

  constructor(private readonly text: string) {}

  /** Whether a closing tag whose mark ends at `from` is sound. */
  scanCloser(from: number): boolean {
    const end = this.pathEnd(from);
    if (end === -1 || isReserved(this.text, from, end)) return false;
    this.calleeStart = from;
    this.calleeEnd = end;
    return this.closesAt(end);
  }

  /** Whether a tag with a call, whose mark ends at `from`, is sound. */
  scanCall(from: number, mayHaveBlockParams: boolean): boolean {
    const { text } = this;
    this.reset();
    let at = from;
    for (;;) {
      let code = text.charCodeAt(at);
      while (isBlank(code)) code = text.charCodeAt(++at);
      switch (code) {
        case char.closeBrace:
        case char.tilde:
          return this.hasCallee && !this.wantsValue && this.depth === 0 && this.closesAt(at);
        case char.openParen:
          if (!this.mayTakeValue() || this.depth === 16) return false;
          this.enter();
          at++;
          break;
        case char.closeParen:
          if (!this.hasCallee || this.wantsValue || this.depth === 0) return false;
          this.leave();
          at++;
          break;
        case char.quote:
        case char.apostrophe:
          at = this.mayTakeValue() ? this.stringEnd(at, code) : -1;
          if (at === -1) return false;
          this.wantsValue = false;
          break;
        default: {
          const start = at;
          at = this.nameOrPath(start, code);
          if (at === -1) return false;
          if (at - start === 2 && text.startsWith('as', start) && this.barFollows(at)) {
            return mayHaveBlockParams && this.depth === 0 && this.hasCallee && this.endsWithBlockParams(at);
          }
        }
      }
    }
  }

  /** Takes a name, number or path as what is due, or the key of a named argument; its end, or -1. */
  private nameOrPath(start: number, code: number): number {
    const { text } = this;
    const isNumeral = isDigit(code) || code === char.minus;
    const end = isNumeral ? this.numeralEnd(start) : this.pathEnd(start);
    if (end === -1) return -1;
    if (text.charCodeAt(end) === char.equals) {
      if (isNumeral || !this.hasCallee || this.wantsValue || !this.isPlainName(start, end)) return -1;
      this.hasHash = this.wantsValue = true;
      return end + 1;
    }
    if (!this.hasCallee) {
      if (isNumeral || isReserved(text, start, end)) return -1;
      this.hasCallee = true;
      if (this.depth === 0) {
        this.calleeStart = start;
        this.calleeEnd = end;
      }
    } else {
      if (!this.mayTakeValue()) return -1;
      this.wantsValue = false;
    }
    return end;
  }

  private mayTakeValue(): boolean {
    return this.hasCallee && (!this.hasHash || this.wantsValue);
  }

  private reset(): void {
    this.hasCallee = this.hasHash = this.wantsValue = false;
    this.depth = this.outer = 0;
  }

  private enter(): void {
    this.depth++;
    this.outer = this.outer * 2 + (this.hasHash ? 1 : 0);
    this.hasCallee = this.hasHash = this.wantsValue = false;
  }

  private leave(): void {
    this.depth--;
    this.hasHash = this.outer % 2 === 1;
    this.outer >>= 1;
    this.hasCallee = true;
    this.wantsValue = false;
  }

  /** The end of `@a`, `../a` or `a.b.c` with what may follow it, or -1. */
  private pathEnd(start: number): number {
    const { text } = this;
    let at = start;
    let code = text.charCodeAt(at);
    if (code === char.at) {
      code = text.charCodeAt(++at);
    } else {
      while (code === char.dot) {
        if (!text.startsWith('./', at + 1)) return -1;
        at += 3;
        code = text.charCodeAt(at);
      }
    }
    for (;;) {
      if (!isNameCharacter(code) || isDigit(code) || code === char.minus) return -1;
      const segment = at;
      do code = text.charCodeAt(++at);
      while (isNameCharacter(code));
      if (segment > start && isReserved(text, segment, at)) return -1;
      if (code !== char.dot) break;
      code = text.charCodeAt(++at);
    }
    const isFollowed = isBlank(code) || code === char.closeBrace || code === char.closeParen;
    return isFollowed || code === char.tilde || code === char.equals ? at : -1;
  }

  private numeralEnd(start: number): number {
    const { text } = this;
    let at = start + 1;
    while (isNameCharacter(text.charCodeAt(at))) at++;
    const code = text.charCodeAt(at);
    return isBlank(code) || code === char.closeBrace || code === char.closeParen ? at : -1;
  }

  /** The end of a string without backslashes and braces, or -1. */
  private stringEnd(start: number, quote: number): number {
    const { text } = this;
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) return at + 1;
      if (code === char.backslash || code === char.openBrace || code === char.closeBrace) return -1;
    }
    return -1;
  }

  private isPlainName(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (!isNameCharacter(this.text.charCodeAt(at))) return false;
    return !isReserved(this.text, start, end);
  }

  private barFollows(from: number): boolean {
    return this.text.charCodeAt(this.skipBlank(from)) === char.bar;
  }

  private endsWithBlockParams(from: number): boolean {
    const { text } = this;
    let at = this.skipBlank(this.skipBlank(from) + 1);
    const first = at;
    while (text.charCodeAt(at) !== char.bar) {
      const start = at;
      const code = text.charCodeAt(at);
      if (!isNameCharacter(code) || isDigit(code) || code === char.minus) return false;
      while (isNameCharacter(text.charCodeAt(at))) at++;
      if (isReserved(text, start, at)) return false;
      if (text.charCodeAt(at) !== char.bar && !isBlank(text.charCodeAt(at))) return false;
      at = this.skipBlank(at);
    }
    return at > first && this.closesAt(this.skipBlank(at + 1));
  }

  private skipBlank(from: number): number {
    let at = from;
    while (isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Whether `}}` or `~}}` stands at a place, and no third brace that would belong to it. */
  private closesAt(at: number): boolean {
    const { text } = this;
    const hasTilde = text.charCodeAt(at) === char.tilde;
    const braces = hasTilde ? at + 1 : at;
    if (text.charCodeAt(braces) !== char.closeBrace || text.charCodeAt(braces + 1) !== char.closeBrace)
      return false;
    if (!hasTilde && text.charCodeAt(braces + 2) === char.closeBrace) return false;
    this.close = at;
    this.end = braces + 2;
    return true;
  }
}

function isBlank(code: number): boolean {
  return code <= 32 && isSpace(code);
}

/** Words that are no names everywhere. */
function isReserved(text: string, start: number, end: number): boolean {
  switch (end - start) {
    case 2:
      return text.startsWith('as', start);
    case 4:
      return (
        text.startsWith('this', start) || text.startsWith('true', start) || text.startsWith('null', start)
      );
    case 5:
      return text.startsWith('false', start);
    case 9:
      return text.startsWith('undefined', start);
    default:
      return false;
  }
}
