import type { Fix, Span } from '../text/index.js';
import type { PromptFile } from '../formats/index.js';

/** The fix "Change to 'x'" for a key's value: a plain word that needs no quotes keeps the ones that are there. */
export function changeScalar({ text }: PromptFile, { start, end }: Span, value: string): Fix {
  const first = text.charAt(start);
  const quote = first === '"' || first === "'" ? first : '';
  return {
    title: `Change to '${value}'`,
    edits: [{ span: { start, end }, text: `${quote}${value}${quote}` }],
  };
}

/** Whether a value can be written without quotes, in YAML 1.1 as in quotes of either kind. */
export function isPlainWord(value: string): boolean {
  return /^[A-Za-z_][\w-]*$/u.test(value) && !/^(?:yes|no|on|off|true|false|null|y|n)$/iu.test(value);
}
