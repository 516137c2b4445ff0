/**
 * How PyYAML's emitter writes a string: which style it chooses, as a function of the characters and of what the text
 * would be read as without quotes (the YAML 1.1 types of PyYAML's resolver).
 */
export type ScalarForm = 'plain' | 'single' | 'double';

/** The style of a string in a block collection. */
export function scalarForm(text: string): ScalarForm {
  if (hasSpecial(text) || spaceBeforeBreak.test(text) || spaceAfterBreak.test(text)) return 'double';
  return unfit.some((form) => form.test(text)) ? 'single' : 'plain';
}

const spaceBeforeBreak = / [\n\x85\u2028\u2029]/;
const spaceAfterBreak = /[\n\x85\u2028\u2029] /;

/** What a plain scalar must not be like: it would end early, or be read as something else than this text. */
const unfit: readonly RegExp[] = [
  /^$|[\n\x85\u2028\u2029]|^ | $/,
  /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[?:-](?:$| ))/,
  /:(?:$| )| #/,
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^(?:~|null|Null|NULL)$/,
  /^[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?$|^\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
  /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/,
  /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+)$/,
  /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]| +)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?: *(?:Z|[-+][0-9][0-9]?(?::[0-9][0-9])?))?$/,
  /^(?:<<|=)$/,
];

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
