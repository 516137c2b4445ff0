import { resolvePlain } from './resolveScalar.js';
import type { ScalarStyle } from './scalarSource.js';

/** Where a scalar is to be written. */
export interface ScalarPlace {
  readonly notation: 'yaml' | 'json';
  /** The quotes to use where they can hold the text. */
  readonly style: ScalarStyle;
  readonly inFlow: boolean;
}

/** Source text of a one-line scalar that is read as the text `value`: plain or as quoted before, else as little as needed. */
export function writeScalar(value: string, { notation, style, inFlow }: ScalarPlace): string {
  if (notation === 'json' || style === 'json') return JSON.stringify(value);
  if (style === 'plain' && isPlain(value, inFlow)) return value;
  if (style !== 'double' && isOneLine(value)) return `'${value.replaceAll("'", "''")}'`;
  return `"${escapeDouble(value)}"`;
}

/** Text for a place between double quotes of YAML. */
export function escapeDouble(value: string): string {
  return value.replace(
    /["\\]|[^\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu,
    escapeOf,
  );
}

/** Text for a place between the quotes of a JSON string. */
export function escapeJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

function escapeOf(character: string): string {
  return short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Characters a line of YAML can hold as they are. */
const printableLine =
  /^[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

function isOneLine(value: string): boolean {
  return printableLine.test(value);
}

function isPlain(value: string, inFlow: boolean): boolean {
  if (!isOneLine(value) || value.trim() !== value) return false;
  if (!/^[^\s\-?:,[\]{}#&*!|>'"%@`=]/.test(value) && !/^-[^\s-]/.test(value)) return false;
  if (/: |:$| #/.test(value) || /^(?:---|\.\.\.)/.test(value)) return false;
  if (inFlow && /[,[\]{}:]/.test(value)) return false;
  return resolvePlain(value).type === 'string';
}
