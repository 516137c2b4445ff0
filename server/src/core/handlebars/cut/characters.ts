/** The classes of characters that the lexer of Handlebars 4.7 tells apart, by UTF-16 code unit; NaN belongs to none. */

/** White space as `\s` of JavaScript. */
export function isSpace(code: number): boolean {
  return code < 128 ? has(code, space) : wideSpaces.has(code);
}

/** A character that may stand in an unbracketed name: all but white space and ``!"#%&'()*+,./;<=>@[\]^`{|}~``. */
export function isNameCharacter(code: number): boolean {
  return code < 128 ? has(code, name) : code >= 128 && !wideSpaces.has(code);
}

/** A character that may follow a name: one of `=~}/.)|` or white space. */
export function endsName(code: number): boolean {
  return code < 128 ? has(code, nameEnd) : wideSpaces.has(code);
}

/** A character that may follow a number or keyword: one of `~})` or white space. */
export function endsLiteral(code: number): boolean {
  return code < 128 ? has(code, literalEnd) : wideSpaces.has(code);
}

/** A character of `\w`: an ASCII letter or digit, or `_`. */
export function isWordCharacter(code: number): boolean {
  return has(code, word);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Code units of the characters the parser asks for by name. */
export const char = {
  newline: 10,
  carriageReturn: 13,
  bang: 33,
  quote: 34,
  hash: 35,
  ampersand: 38,
  apostrophe: 39,
  openParen: 40,
  closeParen: 41,
  star: 42,
  comma: 44,
  minus: 45,
  dot: 46,
  slash: 47,
  equals: 61,
  greater: 62,
  at: 64,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  caret: 94,
  openBrace: 123,
  bar: 124,
  closeBrace: 125,
  tilde: 126,
} as const;

const space = 1;
const name = 2;
const nameEnd = 4;
const literalEnd = 8;
const word = 16;

const wideSpaces: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);

const table = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const isBlank = /\s/.test(character);
  return (
    (isBlank ? space : 0) |
    (!isBlank && !'!"#%&\'()*+,./;<=>@[\\]^`{|}~'.includes(character) ? name : 0) |
    (isBlank || '=~}/.)|'.includes(character) ? nameEnd : 0) |
    (isBlank || '~})'.includes(character) ? literalEnd : 0) |
    (/\w/.test(character) ? word : 0)
  );
});

function has(code: number, flag: number): boolean {
  return ((table[code] ?? 0) & flag) !== 0;
}
