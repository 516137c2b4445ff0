import { isDataList, isDataMap, type Data, type DataMap } from '../prompt/index.js';
import { pythonFloat } from './pythonFloat.js';
import { escapeOf } from './yamlEscape.js';
import { scalarForm } from './yamlScalar.js';

/** Lines fold behind the word that crosses this column. */
const width = 80;
const indentStep = 2;
/** Keys of this length and more are written with `?` (PyYAML counts the tag `!!str` in). */
const longKey = 123;
const lineBreak = /[\n\x85\u2028\u2029]/;

/** The data as PyYAML's `dump(sort_keys=False, allow_unicode=True)` writes it: block style, lists not indented. */
export function writeYaml(data: DataMap): string {
  if (Object.keys(data).length === 0) return '{}\n';
  const writer = new YamlWriter();
  writer.map(data, 0);
  return writer.finish();
}

/** Writes text and knows its column, counted in code points. */
class YamlWriter {
  private readonly pieces: string[] = [];
  private column = 0;
  /** Whether what comes next may begin here: at the start of the text and behind a dash. */
  private fresh = true;

  finish(): string {
    return `${this.pieces.join('')}\n`;
  }

  map(data: DataMap, indent: number): void {
    for (const [key, value] of Object.entries(data)) {
      this.startLine(indent);
      if (key !== '' && codePoints(key) < longKey && !hasBreak(key)) {
        this.string(key, { indent: indent + indentStep, folds: false });
        this.put(':');
        this.value(value, indent);
      } else {
        this.put('? ');
        this.string(key, { indent: indent + indentStep, folds: true });
        this.startLine(indent);
        this.item(':', value, indent);
      }
    }
  }

  /** What stands behind `key:`; lists begin in the column of the key. */
  private value(value: Data, indent: number): void {
    if (!isBranch(value)) this.leaf(value, indent);
    else if (isDataMap(value)) this.map(value, indent + indentStep);
    else this.list(value, indent);
  }

  private list(items: readonly Data[], indent: number): void {
    for (const item of items) {
      this.startLine(indent);
      this.item('-', item, indent);
    }
  }

  /** An indicator and its value, which begins on the same line. */
  private item(indicator: '-' | ':', value: Data, indent: number): void {
    this.put(indicator);
    if (!isBranch(value)) {
      this.leaf(value, indent);
      return;
    }
    this.put(' ');
    this.fresh = true;
    if (isDataMap(value)) this.map(value, indent + indentStep);
    else this.list(value, indent + indentStep);
  }

  private leaf(value: Data, indent: number): void {
    this.put(' ');
    if (typeof value === 'string') this.string(value, { indent: indent + indentStep, folds: true });
    else if (typeof value === 'number') this.put(yamlFloat(value));
    else if (isDataMap(value)) this.put('{}');
    else this.put(isDataList(value) ? '[]' : String(value));
  }

  private string(text: string, layout: Layout): void {
    switch (scalarForm(text)) {
      case 'plain':
        this.words(text, layout, { quoted: false });
        return;
      case 'single':
        this.put("'");
        this.words(text, layout, { quoted: true });
        this.put("'");
        return;
      case 'double':
        this.doubleQuoted(Array.from(text), layout);
    }
  }

  /** Words with single blanks between them as places to fold; line breaks doubled. */
  private words(text: string, { indent, folds }: Layout, { quoted }: { quoted: boolean }): void {
    const runs = text.match(/ +|[\n\x85\u2028\u2029]+|[^ \n\x85\u2028\u2029]+/g) ?? [];
    for (const [index, run] of runs.entries()) {
      const inner = index > 0 && index < runs.length - 1;
      if (run === ' ' && folds && inner && this.column > width) this.newLine(indent);
      else if (hasBreak(run)) this.breaks(run, indent);
      else this.put(quoted ? run.replaceAll("'", "''") : run);
    }
  }

  private breaks(run: string, indent: number): void {
    this.put(run.startsWith('\n') ? `\n${run}` : run);
    this.column = 0;
    this.put(' '.repeat(indent));
  }

  private doubleQuoted(characters: readonly string[], { indent, folds }: Layout): void {
    this.put('"');
    let start = 0;
    const flush = (end: number): void => {
      this.put(characters.slice(start, end).join(''));
      start = Math.max(start, end);
    };
    for (const [end, character] of characters.entries()) {
      const escape = escapeOf(character);
      if (escape !== undefined) {
        flush(end);
        this.put(escape);
        start = end + 1;
      }
      const mayFold = folds && end > 0 && end < characters.length - 1 && (character === ' ' || start >= end);
      if (!mayFold || this.column + (end - start) <= width) continue;
      flush(end);
      this.put('\\');
      this.newLine(indent);
      if (characters[start] === ' ') this.put('\\');
    }
    flush(characters.length);
    this.put('"');
  }

  private startLine(indent: number): void {
    if (!this.fresh) this.newLine(indent);
  }

  private newLine(indent: number): void {
    this.pieces.push('\n', ' '.repeat(indent));
    this.column = indent;
  }

  private put(text: string): void {
    this.fresh = false;
    this.pieces.push(text);
    this.column += codePoints(text);
  }
}

interface Layout {
  /** Column of continued lines. */
  readonly indent: number;
  readonly folds: boolean;
}

function yamlFloat(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  const repr = pythonFloat(value);
  return repr.includes('.') ? repr : repr.replace('e', '.0e');
}

function hasBreak(text: string): boolean {
  return lineBreak.test(text);
}

/** Whether a value takes lines of its own: a map or a list with something in it. */
function isBranch(value: Data): value is DataMap | readonly Data[] {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function codePoints(text: string): number {
  return Array.from(text).length;
}
