import type { Span } from '../../text/index.js';
import { endOfBreak, foldBreaks } from './decodeFolding.js';
import type { RunBuilder } from './runBuilder.js';

/** Escapes of YAML's double quotes that stand for one character. */
const yamlEscapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

/** Escapes of JSON that stand for one character. */
const jsonEscapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

const digitsAfter: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The text between double quotes, of YAML (with folded lines) or JSON; an unknown escape stays as it is written. */
export function decodeDouble(
  file: string,
  { start, end }: Span,
  notation: 'yaml' | 'json',
  out: RunBuilder,
): void {
  let at = start;
  while (at < end) {
    const special = nextSpecial(file, at, end, notation);
    out.copy(at, special);
    if (special >= end) return;
    if (file[special] === '\\') at = escape(file, { start: special, end }, notation, out);
    else at = foldBreaks(file, { start: special, end }, out);
  }
}

/** Reads one escape and returns the offset behind it. */
function escape(file: string, { start, end }: Span, notation: 'yaml' | 'json', out: RunBuilder): number {
  const char = file[start + 1] ?? '';
  const simple = (notation === 'json' ? jsonEscapes : yamlEscapes)[char];
  if (simple !== undefined && start + 1 < end) {
    out.replace(start, start + 2, simple);
    return start + 2;
  }
  const digits = notation === 'json' && char !== 'u' ? undefined : digitsAfter[char];
  const code =
    digits === undefined
      ? undefined
      : hexadecimal(file.slice(start + 2, Math.min(end, start + 2 + digits)), digits);
  if (digits !== undefined && code !== undefined) {
    out.replace(start, start + 2 + digits, String.fromCodePoint(code));
    return start + 2 + digits;
  }
  const lineBreak = notation === 'yaml' ? endOfBreak(file, start + 1) : start + 1;
  if (lineBreak > start + 1) return skipContinuation(file, { start: lineBreak, end }, out);
  out.copy(start, start + 1);
  return start + 1;
}

/** Behind an escaped line break: drops the indentation and keeps the empty lines that follow. */
function skipContinuation(file: string, { start, end }: Span, out: RunBuilder): number {
  let at = start;
  for (;;) {
    while (at < end && (file[at] === ' ' || file[at] === '\t')) at++;
    const lineBreak = endOfBreak(file, at);
    if (at >= end || lineBreak === at) return at;
    out.lineBreak(at, lineBreak);
    at = lineBreak;
  }
}

/** The next backslash or, in YAML, the next white space before a line break. */
function nextSpecial(file: string, start: number, end: number, notation: 'yaml' | 'json'): number {
  let blanks = -1;
  for (let at = start; at < end; at++) {
    const char = file.charCodeAt(at);
    if (char === 92) return at;
    if (notation === 'json') continue;
    if (char === 32 || char === 9) {
      if (blanks === -1) blanks = at;
    } else if (char === 10 || (char === 13 && file.charCodeAt(at + 1) === 10)) {
      return blanks === -1 ? at : blanks;
    } else {
      blanks = -1;
    }
  }
  return end;
}

function hexadecimal(digits: string, length: number): number | undefined {
  if (digits.length !== length || !/^[0-9a-fA-F]+$/.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? code : undefined;
}
