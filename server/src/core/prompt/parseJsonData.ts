import type { Data } from './data.js';

/**
 * Reads JSON text as Python's `json.loads` does: whole numbers become `bigint`, all others `number`, `NaN` and
 * `Infinity` are taken, the last of equal keys wins. Undefined when the text is no JSON or is nested too deeply.
 */
export function parseJsonData(text: string): Data | undefined {
  const reader = new JsonReader(text);
  const data = reader.value(0);
  return data === undefined || !reader.atEnd() ? undefined : data;
}

const deepest = 500;
const blanks = /[ \t\n\r]*/y;
const string = /"(?:[^"\\]|\\.)*"/y;
const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const word = /-?[a-zA-Z]+/y;

const words: ReadonlyMap<string, Data> = new Map<string, Data>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

class JsonReader {
  private offset: number;

  constructor(private readonly text: string) {
    this.offset = text.startsWith('\uFEFF') ? 1 : 0;
  }

  value(depth: number): Data | undefined {
    if (depth > deepest) return undefined;
    this.match(blanks);
    switch (this.text[this.offset]) {
      case '{':
        return this.map(depth);
      case '[':
        return this.list(depth);
      case '"':
        return this.string();
      default:
        return this.number() ?? this.word();
    }
  }

  atEnd(): boolean {
    this.match(blanks);
    return this.offset === this.text.length;
  }

  private map(depth: number): Data | undefined {
    const entries: [string, Data][] = [];
    this.offset += 1;
    if (this.take('}')) return {};
    do {
      this.match(blanks);
      const key = this.string();
      if (key === undefined || !this.take(':')) return undefined;
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      entries.push([key, value]);
    } while (this.take(','));
    return this.take('}') ? Object.fromEntries(entries) : undefined;
  }

  private list(depth: number): Data | undefined {
    const items: Data[] = [];
    this.offset += 1;
    if (this.take(']')) return items;
    do {
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      items.push(value);
    } while (this.take(','));
    return this.take(']') ? items : undefined;
  }

  private string(): string | undefined {
    const source = this.match(string)?.[0];
    if (source === undefined) return undefined;
    try {
      return String(JSON.parse(source));
    } catch {
      return undefined;
    }
  }

  private number(): Data | undefined {
    const found = this.match(number);
    if (!found) return undefined;
    const [source, fraction, exponent] = found;
    return fraction === undefined && exponent === undefined ? BigInt(source) : Number(source);
  }

  private word(): Data | undefined {
    return words.get(this.match(word)?.[0] ?? '');
  }

  private take(mark: string): boolean {
    this.match(blanks);
    if (this.text[this.offset] !== mark) return false;
    this.offset += 1;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.offset = pattern.lastIndex;
    return found;
  }
}
