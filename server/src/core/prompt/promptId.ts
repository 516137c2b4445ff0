const maxBytes = 200;

/** What an id may not hold, because it becomes the name of files and folders on every system. */
const unsafe: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^\s*$/u, reason: 'it is blank' },
  { pattern: /[/\\]/u, reason: 'it holds a path separator' },
  { pattern: /\.\./u, reason: "it holds '..'" },
  { pattern: /[\p{Cc}\p{Cs}\u2028\u2029]/u, reason: 'it holds a control character' },
  { pattern: /[<>:"|?*]/u, reason: 'it holds a character that Windows forbids in file names' },
  { pattern: /^\s|[\s.]$|^\.$/u, reason: 'it begins with a blank, or ends with a blank or a dot' },
  {
    pattern: /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/iu,
    reason: 'Windows reserves this name',
  },
];

/** Why an id cannot be used as the name of files, as the end of a sentence; undefined when it can. */
export function unsafeId(id: string): string | undefined {
  const row = unsafe.find(({ pattern }) => pattern.test(id));
  if (row) return row.reason;
  return utf8Length(id) > maxBytes ? `it is longer than ${maxBytes} bytes` : undefined;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
