import type { Data, DataMap } from '../prompt/index.js';
import { resolvePlain } from './scalars/index.js';
import { quickScalar, type QuickLines } from './quickScalar.js';

/**
 * The value of a YAML text in the plain ways of writing that nearly all prompts use: block maps and lists, simple keys,
 * scalars that need no thought. Undefined for every other text, which the whole reader reads: so this one is never wrong,
 * only quick, and folders with thousands of prompts open in a moment. A property compares both.
 */
export function quickYaml(text: string): DataMap | undefined {
  if (unusual.test(text)) return undefined;
  const reader = new QuickReader(text.split('\n'));
  const value = reader.map(0);
  return value !== undefined && reader.atEnd() ? value : undefined;
}

/** Characters that take thought: controls, tabs and carriage returns, other line breaks, marks, halves of pairs. */
const unusual = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10fffe}]/u;

const entry = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;

class QuickReader implements QuickLines {
  line = 0;

  constructor(readonly lines: string[]) {}

  atEnd(): boolean {
    return this.indent() === -1;
  }

  /** Column of the next line that says something, which becomes the current one; -1 at the end. */
  indent(): number {
    for (; this.line < this.lines.length; this.line++) {
      const text = this.lines[this.line] ?? '';
      const column = text.search(/[^ ]/);
      if (column >= 0 && text[column] !== '#') return column;
    }
    return -1;
  }

  map(column: number): DataMap | undefined {
    const entries = new Map<string, Data>();
    while (this.indent() === column) {
      const [, key, rest = ''] = entry.exec(this.rest(column)) ?? [];
      if (key === undefined || entries.has(key) || resolvePlain(key).type !== 'string') return undefined;
      if (/^[yYnN]$/.test(key)) return undefined;
      this.line += 1;
      const value =
        rest === '' || rest.startsWith('#') ? this.nested(column) : quickScalar(this, rest, column);
      if (value === undefined) return undefined;
      entries.set(key, value);
    }
    return entries.size > 0 && this.indent() < column ? Object.fromEntries(entries) : undefined;
  }

  /** What stands below a key: a map or a list further in, a list at its own column, or nothing. */
  private nested(column: number): Data | undefined {
    const inner = this.indent();
    const isList = inner >= 0 && /^-(?: |$)/.test(this.rest(inner));
    if (isList && inner >= column) return this.list(inner);
    return inner > column ? this.map(inner) : null;
  }

  private list(column: number): Data | undefined {
    const items: Data[] = [];
    while (this.indent() === column) {
      const [, gap = '', rest = ''] = /^-( +)([^ #-].*)$/.exec(this.rest(column)) ?? [];
      if (rest === '') {
        // The end of a list that stands at the column of its key.
        if (entry.test(this.rest(column))) break;
        return undefined;
      }
      const item = this.item(column, { gap, rest });
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items.length > 0 && this.indent() <= column ? items : undefined;
  }

  private item(
    column: number,
    { gap, rest }: { readonly gap: string; readonly rest: string },
  ): Data | undefined {
    const inner = column + 1 + gap.length;
    if (entry.test(rest)) {
      this.lines[this.line] = ' '.repeat(inner) + rest;
      return this.map(inner);
    }
    this.line += 1;
    return quickScalar(this, rest, column);
  }

  private rest(column: number): string {
    return (this.lines[this.line] ?? '').slice(column);
  }
}
