import { resolvePlain } from '../notation/index.js';

/** How a string is written: as it is, in single quotes, or in double quotes with escapes. */
export type ScalarForm = 'plain' | 'single' | 'double';

/** The form that PyYAML's emitter chooses for a string in a block collection. */
export function scalarForm(text: string): ScalarForm {
  if (hasSpecial(text) || spaceBeforeBreak.test(text) || spaceAfterBreak.test(text)) return 'double';
  return unfit.some((form) => form.test(text)) || !isReadAsText(text) ? 'single' : 'plain';
}

const spaceBeforeBreak = / [\n\x85\u2028\u2029]/;
const spaceAfterBreak = /[\n\x85\u2028\u2029] /;

/** What a plain scalar must not be like, because it would end early or begin something else. */
const unfit: readonly RegExp[] = [
  /^$|[\n\x85\u2028\u2029]|^ | $/,
  /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[?:-](?:$| ))/,
  /:(?:$| )| #/,
  /^<<$/,
];

/** Whether text without quotes is read as this text, not as a number, a date, a boolean or nothing. */
function isReadAsText(text: string): boolean {
  const { type, refused } = resolvePlain(text);
  return type === 'string' && refused === undefined;
}

/** Whether a character must be escaped: controls, surrogates, U+FEFF, U+FFFE and U+FFFF. */
function hasSpecial(text: string): boolean {
  for (const character of text) if (!isPrintable(character.codePointAt(0) ?? 0)) return true;
  return false;
}

function isPrintable(code: number): boolean {
  return (
    code === 0x0a ||
    (code >= 0x20 && code <= 0x7e) ||
    code === 0x85 ||
    (code >= 0xa0 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd && code !== 0xfeff) ||
    (code >= 0x10000 && code < 0x10ffff)
  );
}
