import type { Span } from '../text/index.js';
import { isAllowed } from './isAllowed.js';

/** Personal data found in a text; its own characters stay in this room. */
export interface PersonalData {
  /** As a sentence needs it: "the number of a payment card". */
  readonly kind: string;
  readonly span: Span;
}

/**
 * The numbers of a text that prove themselves to be of a person: payment cards (prefix, length and check digit), bank
 * accounts (IBAN with its check digits), and national numbers that are named as such. Numbers that the payment networks
 * publish for tests are none. E-mail addresses and telephone numbers prove nothing: most are contacts of a firm.
 */
export function findPersonalData(text: string, allowed: readonly string[] = []): readonly PersonalData[] {
  return kinds.flatMap(({ kind, pattern, proves }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const value = match.groups?.['value'] ?? match[0];
      if (!proves(value) || isAllowed(value, allowed)) return [];
      const start = match.index + match[0].lastIndexOf(value);
      return [{ kind, span: { start, end: start + value.length } }];
    }),
  );
}

interface Kind {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Whether a value is more than a number of the same length. */
  readonly proves: (value: string) => boolean;
}

const kinds: readonly Kind[] = [
  {
    kind: 'the number of a payment card',
    // In groups as they are printed, or without any space.
    pattern:
      /(?<![\w.#/-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ -])\d{6}\2\d{5}|\d{15,16})(?![\w/-]|\.\d)/g,
    proves: (value) => isCard(value.replace(/\D/g, '')),
  },
  {
    kind: 'the number of a bank account',
    pattern: /(?<![\w/-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\w/-])/g,
    proves: (value) => isIban(value.replaceAll(' ', '')),
  },
  {
    kind: 'a social security number',
    pattern: /\b(?:ssn|social security)\b[^\d\n]{0,20}(?<value>\d{3}-\d{2}-\d{4})(?![\w-])/gi,
    proves: (value) => !/^(?:000|666|9)|-00-|0000$|^123-45-6789$|^078-05-1120$/.test(value),
  },
];

/** Visa, Mastercard, American Express, Discover. */
const cardPrefix = /^(?:4\d{15}|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|6(?:011|5\d\d)\d{12})$/;

/** What the networks and their services publish for tests. */
const testCards: ReadonlySet<string> = new Set([
  '4012888888881881',
  '4242424242424242',
  '4000056655665556',
  '4000002500003155',
  '5555555555554444',
  '5105105105105100',
  '5200828282828210',
  '2223003122003222',
  '378282246310005',
  '371449635398431',
  '6011000990139424',
  '6011111111111117',
]);

function isCard(digits: string): boolean {
  if (!cardPrefix.test(digits) || testCards.has(digits) || new Set(digits).size < 4) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ISO 13616: the first four characters behind the others, letters as numbers, is 1 modulo 97. */
function isIban(text: string): boolean {
  if (text.length < 15 || text.length > 34 || new Set(text.slice(4)).size < 4) return false;
  const length = ibanLengths[text.slice(0, 2)];
  if (length !== text.length) return false;
  let rest = 0;
  for (const character of text.slice(4) + text.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** Lengths of the countries that use them most; others are not looked for. */
const ibanLengths: Readonly<Partial<Record<string, number>>> = {
  AT: 20,
  BE: 16,
  CH: 21,
  CZ: 24,
  DE: 22,
  DK: 18,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HU: 28,
  IE: 22,
  IT: 27,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SK: 24,
  TR: 26,
};
