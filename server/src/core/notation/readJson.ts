import type { Span, Problem } from '../text/index.js';
import type { Data } from '../prompt/index.js';
import { decodeScalar, type ScalarType } from './scalars/index.js';
import { duplicateKeys } from './duplicateKeys.js';
import type { ListItem, MapEntry, ScalarNode, SyntaxDocument, SyntaxNode } from './syntaxNode.js';

/** Collections nested deeper than this are not read. */
const deepest = 300;

/** Reads JSON as Python's `json` does, and goes on after every fault: a comma too many, a text that never ends. */
export function readJson(text: string): SyntaxDocument {
  const reader = new JsonReader(text);
  const root = reader.file();
  const { problems } = reader;
  const broken = problems.some(({ code }) => code === 'json-syntax');
  return { text, notation: 'json', root, problems, broken };
}

class JsonReader {
  readonly problems: Problem[] = [];
  private at: number;
  private depth = 0;

  constructor(private readonly text: string) {
    this.at = text.startsWith('\ufeff') ? 1 : 0;
  }

  file(): SyntaxNode | undefined {
    this.space();
    if (this.at >= this.text.length) return undefined;
    const root = this.value();
    this.space();
    if (this.at < this.text.length)
      this.fault(this.at, this.endOfLine(), 'Nothing may follow the end of the JSON value here');
    return root;
  }

  private value(): SyntaxNode {
    const char = this.text[this.at];
    if (char === '{' || char === '[') return this.nested(char);
    if (char === '"') return this.string();
    return this.literal();
  }

  private nested(open: '{' | '['): SyntaxNode {
    if (this.depth >= deepest) {
      this.fault(this.at, this.at + 1, `Collections are nested more than ${deepest} deep here`);
      this.at = this.text.length;
      return this.missing();
    }
    this.depth += 1;
    const node = open === '{' ? this.map() : this.list();
    this.depth -= 1;
    return node;
  }

  private map(): SyntaxNode {
    const start = this.at;
    const entries: MapEntry[] = [];
    this.members('}', () => {
      const key = this.text[this.at] === '"' ? this.string() : this.literal();
      if (key.type !== 'string')
        this.fault(key.span.start, key.span.end, 'A key must stand in double quotes');
      this.space();
      const hasColon = this.text[this.at] === ':';
      if (hasColon) this.at += 1;
      else this.fault(this.at, this.at + 1, `A ':' is missing after the key`);
      this.space();
      const value = hasColon || !this.isAtKey() ? this.value() : this.missing();
      entries.push({ span: { start: key.span.start, end: value.span.end }, key, value, alias: undefined });
    });
    for (const problem of duplicateKeys(this.text, entries, 'json')) this.problems.push(problem);
    const span = { start, end: this.at };
    return { kind: 'map', span, style: 'json', indent: -1, entries, merged: [], tag: undefined };
  }

  /** Whether a key with its colon stands here: the one before it is half typed. */
  private isAtKey(): boolean {
    const key = /"(?:[^"\\\r\n]|\\.)*"\s*:/y;
    key.lastIndex = this.at;
    return key.test(this.text);
  }

  private list(): SyntaxNode {
    const start = this.at;
    const items: ListItem[] = [];
    this.members(']', () => {
      const value = this.value();
      items.push({ span: value.span, value, alias: undefined });
    });
    return { kind: 'list', span: { start, end: this.at }, style: 'json', indent: -1, items, tag: undefined };
  }

  /** Reads members up to the closing bracket; what no member can begin with is skipped. */
  private members(close: '}' | ']', member: () => void): void {
    const open = this.at;
    this.at += 1;
    let comma: number | undefined;
    let first = true;
    for (;;) {
      this.space();
      const char = this.text[this.at];
      if (char === undefined) {
        this.fault(open, open + 1, `The '${this.text.charAt(open)}' here is never closed; add '${close}'`);
        return;
      }
      if (char === close) {
        if (comma !== undefined)
          this.fault(comma, comma + 1, `A comma before '${close}' is not allowed`, {
            start: comma,
            end: comma + 1,
          });
        this.at += 1;
        return;
      }
      if (char === '}' || char === ']') {
        this.fault(this.at, this.at + 1, `'${close}' is expected here, not '${char}'`);
        return;
      }
      if (char === ',') {
        if (comma !== undefined || first)
          this.fault(this.at, this.at + 1, 'A value is missing before this comma');
        comma = this.at;
        this.at += 1;
        first = false;
        continue;
      }
      if (comma === undefined && !first) this.fault(this.at, this.at + 1, 'A comma is missing before this');
      comma = undefined;
      first = false;
      const before = this.at;
      member();
      if (this.at === before) this.at += 1;
    }
  }

  private string(): ScalarNode {
    const start = this.at;
    this.at = endOfString(this.text, start);
    if (this.text[this.at] === '"') this.at += 1;
    else this.fault(start, this.at, 'This text is never closed; line breaks are written as \\n');
    const span = { start, end: this.at };
    this.checkEscapes(span);
    const source = jsonSource(span);
    const { text, map } = decodeScalar(this.text, source);
    return { kind: 'scalar', span, source, text, map, type: 'string', data: text };
  }

  private checkEscapes({ start, end }: Span): void {
    const written = this.text.slice(start, end);
    if (!/[\\\p{Cc}]/u.test(written)) return;
    for (const { index, 0: match } of written.matchAll(
      /\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]|.?)|[^\P{Cc}\x7f-\x9f]/gu,
    )) {
      if (/^\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])$/.test(match)) continue;
      const what = match.startsWith('\\')
        ? `'${match}' is no escape of JSON`
        : 'A control character must be written as an escape';
      this.fault(start + index, start + index + match.length, what);
    }
  }

  private literal(): ScalarNode {
    const word = /[^\s,:[\]{}"]+/y;
    word.lastIndex = this.at;
    const written = word.exec(this.text)?.[0] ?? '';
    const span = { start: this.at, end: this.at + written.length };
    this.at = span.end;
    const { type, data } = literalValue(written) ?? { type: 'string', data: written };
    if (written === '') this.fault(span.start, span.start + 1, 'A value is missing here');
    else if (type === 'string')
      this.fault(span.start, span.end, `'${written.slice(0, 40)}' must stand in double quotes`);
    return { kind: 'scalar', span, source: jsonSource(span), text: written, map: undefined, type, data };
  }

  private missing(): ScalarNode {
    const span = { start: this.at, end: this.at };
    return {
      kind: 'scalar',
      span,
      source: jsonSource(span),
      text: '',
      map: undefined,
      type: 'null',
      data: null,
    };
  }

  private space(): void {
    const blanks = /[ \t\r\n]*/y;
    blanks.lastIndex = this.at;
    this.at += blanks.exec(this.text)?.[0].length ?? 0;
  }

  private endOfLine(): number {
    const found = this.text.indexOf('\n', this.at);
    return found === -1 ? this.text.length : found;
  }

  private fault(start: number, end: number, message: string, remove?: Span): void {
    const span = visible(this.text, { start, end: Math.min(end, this.text.length) });
    const fixes = remove && [{ title: 'Remove the comma', edits: [{ span: remove, text: '' }] }];
    this.problems.push({
      code: 'json-syntax',
      severity: 'error',
      message: `${message}.`,
      span,
      ...(fixes && { fixes }),
    });
  }
}

/** At the end of the file a place is shown at the last character. */
function visible(text: string, { start, end }: Span): Span {
  return start < end || start === 0
    ? { start, end }
    : { start: Math.min(start, text.length) - 1, end: Math.min(start, text.length) };
}

/** The offset of the closing quote, or of the line break or end of file that comes before one. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n' && text[at] !== '\r') {
    at += text[at] === '\\' && text[at + 1] !== '\n' && text[at + 1] !== '\r' ? 2 : 1;
  }
  return Math.min(at, text.length);
}

function literalValue(written: string): { type: ScalarType; data: Data } | undefined {
  if (/^-?(?:0|[1-9]\d*)$/.test(written)) return { type: 'integer', data: BigInt(written) };
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(written))
    return { type: 'float', data: Number(written) };
  return words.get(written);
}

/** The words that Python's `json` reads; the last three are its own. */
const words: ReadonlyMap<string, { type: ScalarType; data: Data }> = new Map([
  ['true', { type: 'boolean', data: true }],
  ['false', { type: 'boolean', data: false }],
  ['null', { type: 'null', data: null }],
  ['NaN', { type: 'float', data: Number.NaN }],
  ['Infinity', { type: 'float', data: Number.POSITIVE_INFINITY }],
  ['-Infinity', { type: 'float', data: Number.NEGATIVE_INFINITY }],
]);

function jsonSource(span: Span) {
  const { start } = span;
  return {
    style: 'json',
    span,
    contentStart: start,
    indent: 0,
    chomp: 'clip',
    parentIndent: -1,
    inFlow: true,
  } as const;
}
