import { isDataMap, type Data, type DataMap } from '../prompt/index.js';
import { pythonFloat } from './pythonFloat.js';

/** The data as Python's `json.dumps(data, sort_keys=True)` writes it: one line, ASCII only, keys by code point. */
export function canonicalJson(data: Data): string {
  return write(data, { keysOf: sortedKeys, layout: () => ({ open: '', between: ', ', close: '' }) }, 0);
}

/** The data as Python's `json.dumps(data, indent=2)` writes it: ASCII only, keys in their order, no newline at the end. */
export function indentedJson(data: Data): string {
  return write(data, { keysOf: Object.keys, layout: indented }, 0);
}

interface Style {
  keysOf(map: DataMap): string[];
  /** What stands around and between the entries of a container at this depth. */
  layout(depth: number): { readonly open: string; readonly between: string; readonly close: string };
}

function write(data: Data, style: Style, depth: number): string {
  if (data === null || typeof data === 'boolean' || typeof data === 'bigint') return String(data);
  if (typeof data === 'number') return pythonFloat(data);
  if (typeof data === 'string') return quoted(data);
  const { open, between, close } = style.layout(depth);
  if (!isDataMap(data)) {
    if (data.length === 0) return '[]';
    return `[${open}${data.map((item) => write(item, style, depth + 1)).join(between)}${close}]`;
  }
  const keys = style.keysOf(data);
  if (keys.length === 0) return '{}';
  const entries = keys.map((key) => `${quoted(key)}: ${write(data[key] ?? null, style, depth + 1)}`);
  return `{${open}${entries.join(between)}${close}}`;
}

function indented(depth: number): { open: string; between: string; close: string } {
  const outer = `\n${'  '.repeat(depth)}`;
  return { open: `${outer}  `, between: `,${outer}  `, close: outer };
}

function sortedKeys(map: DataMap): string[] {
  return Object.keys(map).sort(byCodePoint);
}

/** Code point order; UTF-16 order differs from it where a surrogate pair meets U+E000–U+FFFF. */
function byCodePoint(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${hex(unit)}`);
}

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, '0');
}
