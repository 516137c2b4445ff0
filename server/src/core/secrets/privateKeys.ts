import type { Secret } from './secret.js';

/** A private key is looked for its end within this many characters. */
const longestKey = 10_000;

/** The private keys of a text in PEM form, from the first to the last line of each. */
export function findPrivateKeys(text: string): readonly Secret[] {
  const keys: Secret[] = [];
  for (const match of text.matchAll(/-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g)) {
    const start = match.index;
    const rest = text.slice(start + match[0].length, start + match[0].length + longestKey);
    const end = /-----END [A-Z0-9 ]{1,50}-----/.exec(rest);
    const body = rest.slice(0, end?.index ?? 0);
    // A heading without a key behind it is talk about keys.
    if (!end || body.replace(/[^A-Za-z0-9+/=]/g, '').length < 40) continue;
    const length = match[0].length + end.index + end[0].length;
    keys.push({
      kind: 'a private key',
      variable: 'private_key',
      span: { start, end: start + length },
      masked: `-----BEGIN … ${length} characters`,
    });
  }
  return keys;
}
