import { char, isSpace } from './characters.js';
import type { SyntaxError } from '../syntaxError.js';
import { TagScanner } from '../tag/tagScanner.js';

/**
 * A text being parsed, with what keeps repeated look-ahead linear: each search remembers how far it has looked, and
 * reading tags a second time has a budget.
 */
export class TemplateSource {
  readonly scanner: TagScanner;
  readonly errors: SyntaxError[] = [];
  private readonly found = new Map<string, number>();
  private budget: number;

  constructor(readonly text: string) {
    this.scanner = new TagScanner(text);
    this.budget = 4 * text.length + 1000;
  }

  /** The first place of `mark` at or behind `from`, or -1; queries of one mark must not go backwards by much. */
  find(mark: string, from: number): number {
    const last = this.found.get(mark);
    if (last !== undefined && (last === -1 || last >= from) && (this.askedFrom.get(mark) ?? 0) <= from)
      return last;
    const at = this.text.indexOf(mark, from);
    this.found.set(mark, at);
    this.askedFrom.set(mark, from);
    return at;
  }

  /** Pays for reading text again; false when too much was read again already, which only a hostile text brings about. */
  afford(length: number): boolean {
    this.budget -= length;
    return this.budget >= 0;
  }

  get isSpent(): boolean {
    return this.budget < 0;
  }

  /** Where a tag that has no closing mark ends: before the next tag, and at the end of its line at the latest. */
  endOfUnclosedTag(markEnd: number): number {
    const { text } = this;
    const nextTag = this.find('{{', markEnd);
    let end = this.find('\n', markEnd);
    if (end === -1) end = text.length;
    if (text.charCodeAt(end - 1) === char.carriageReturn && end > markEnd) end--;
    return nextTag !== -1 && nextTag < end ? nextTag : end;
  }

  /** `end` without the white space before it, but not before `start`. */
  trimEnd(start: number, end: number): number {
    let at = end;
    while (at > start && isSpace(this.text.charCodeAt(at - 1))) at--;
    return at;
  }

  private readonly askedFrom = new Map<string, number>();
}
