import { textPattern, type TextPattern } from '../../pattern/index.js';

/** A pattern as the Python library's engine (the regex crate of Rust, by pydantic) takes it. */
export type RustPattern =
  | { readonly kind: 'pattern'; readonly pattern: TextPattern }
  /** The engine refuses it; in its words. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** JavaScript has nothing like it. */
  | { readonly kind: 'unknown' };

const known = new Map<string, RustPattern>();

/** Nobody writes longer ones; in UTF-16 units. */
const maxLength = 5000;

/**
 * The pattern as an expression of JavaScript that matches the same texts, or why Rust's engine refuses it: it knows no
 * look-around and no back-references. Classes such as `\d` are those of Unicode, and `.` is all but a line feed.
 */
export function rustPattern(pattern: string): RustPattern {
  const read = known.get(pattern) ?? translated(pattern);
  if (known.size > 500) known.clear();
  known.set(pattern, read);
  return read;
}

function translated(pattern: string): RustPattern {
  if (pattern.length > maxLength) return { kind: 'unknown' };
  const refused = refusal(pattern);
  if (refused !== undefined) return { kind: 'refused', reason: refused };
  const { flags, body } = leadingFlags(pattern);
  try {
    const expression = new RegExp(translate(body, flags), `u${jsFlags(flags)}`);
    return { kind: 'pattern', pattern: textPattern(expression) };
  } catch {
    return exotic.test(pattern)
      ? { kind: 'unknown' }
      : { kind: 'refused', reason: 'the pattern is malformed' };
  }
}

/** What Rust knows and JavaScript does not: names of scripts alone, groups with flags, operators in classes. */
const exotic = /\\[pP]\{|\(\?[a-zA-Z-]|&&|--|~~|[*?+}][*?+]/;

const lookAround = 'look-around, including look-ahead and look-behind, is not supported';

function refusal(pattern: string): string | undefined {
  const outside = pattern.replace(/\\[^0-9kZc]/gsu, '').replace(/\[\^?\]?[^\]]*\]/gsu, '');
  if (/\(\?<?[=!]/.test(outside)) return lookAround;
  if (/\\[0-9]|\\k/.test(outside)) return 'backreferences are not supported';
  if (/\(\?[>(|]/.test(outside)) return 'unrecognized flag';
  if (/\\[Zc]/.test(outside)) return 'unrecognized escape sequence';
  return undefined;
}

/** `(?i)` at the beginning; flags elsewhere are left to JavaScript, which takes most groups of them. */
function leadingFlags(pattern: string): { readonly flags: string; readonly body: string } {
  const match = /^\(\?([imsxU]+)\)/.exec(pattern);
  return match
    ? { flags: match[1] ?? '', body: pattern.slice(match[0].length) }
    : { flags: '', body: pattern };
}

function jsFlags(flags: string): string {
  return ['i', 'm', 's'].filter((flag) => flags.includes(flag)).join('');
}

const word = String.raw`\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}`;

/** What stands for an escape of Rust, inside a class and outside. */
const escapes: Readonly<Partial<Record<string, readonly [inside: string, outside: string]>>> = {
  d: [String.raw`\p{Nd}`, String.raw`\p{Nd}`],
  D: [String.raw`\P{Nd}`, String.raw`\P{Nd}`],
  w: [word, `[${word}]`],
  W: [String.raw`\W`, `[^${word}]`],
  s: [String.raw`\p{White_Space}`, String.raw`\p{White_Space}`],
  S: [String.raw`\P{White_Space}`, String.raw`\P{White_Space}`],
  b: [String.raw`\x08`, `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`],
  B: ['B', `(?:(?<=[${word}])(?=[${word}])|(?<![${word}])(?![${word}]))`],
  a: [String.raw`\x07`, String.raw`\x07`],
  A: ['A', String.raw`(?<![\s\S])`],
  z: ['z', String.raw`(?![\s\S])`],
};

const posix: Readonly<Partial<Record<string, string>>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  upper: 'A-Z',
  space: String.raw`\t\n\v\f\r `,
  punct: String.raw`!-\/:-@\[-\x60\{-~`,
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

const token =
  /\[:(?<posix>\w+):\]|\\(?<property>[pP][A-Za-z])|\\x(?<code>\{[0-9A-Fa-f]+\})|\\(?<escape>[\s\S])|\(\?P<(?<group>\w+)>|(?<other>[\s\S])/gu;

function translate(pattern: string, flags: string): string {
  let inClass = false;
  let classStart = 0;
  return pattern.replace(token, (whole: string, ...rest: unknown[]) => {
    const at = rest.find((part): part is number => typeof part === 'number') ?? 0;
    const groups: unknown = rest.at(-1);
    const part = isGroups(groups) ? groups : {};
    if (part.posix !== undefined) return (inClass ? posix[part.posix] : undefined) ?? whole;
    if (part.property !== undefined) return `\\${part.property.charAt(0)}{${part.property.charAt(1)}}`;
    if (part.code !== undefined) return `\\u${part.code}`;
    if (part.group !== undefined) return `(?<${part.group}>`;
    if (part.escape !== undefined) return escaped(part.escape, inClass);
    if (!inClass) {
      if (whole === '[') {
        inClass = true;
        classStart = at + (pattern[at + 1] === '^' ? 2 : 1);
      }
      return outsideClass(pattern, at, flags);
    }
    // A bracket that is the first of a class, and one that opens another, is a character.
    if (whole === ']' && at > classStart) inClass = false;
    else if (whole === ']' || whole === '[') return `\\${whole}`;
    return whole;
  });
}

function outsideClass(pattern: string, at: number, flags: string): string {
  const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
  const before = pattern[at - 1] ?? '';
  switch (character) {
    case '.':
      return flags.includes('s') ? '.' : String.raw`[^\n]`;
    case ']':
      return String.raw`\]`;
    case '}':
      return /\{\d+(?:,\d*)?$|\\[pPx]\{[^{}]*$/.test(pattern.slice(0, at)) ? '}' : String.raw`\}`;
    case '+':
      // What repeats a repetition once more changes nothing, and JavaScript does not take it.
      return /[+*]/.test(before) && pattern[at - 2] !== '\\' ? '' : '+';
    default:
      return flags.includes('x') && /\s/.test(character) ? '' : character;
  }
}

function isGroups(
  value: unknown,
): value is Readonly<Partial<Record<'posix' | 'property' | 'code' | 'escape' | 'group', string>>> {
  return typeof value === 'object' && value !== null;
}

function escaped(character: string, inClass: boolean): string {
  const found = escapes[character];
  if (found) return found[inClass ? 0 : 1];
  // Rust takes a backslash before any punctuation, JavaScript only before that of expressions.
  const needsNone = /[\p{P}\p{S} ]/u.test(character) && !/[\^$\\.*+?()[\]{}|/-]/.test(character);
  if (needsNone || (character === '-' && !inClass)) return character;
  return `\\${character}`;
}
