/**
 * The keys at the top of a YAML or JSON text, found by a quick look at its lines; may hold keys that are not there, as
 * lines of texts can look like keys, and never misses one that a reader of the whole file would find in block style.
 * Undefined when the look cannot tell: the file begins with a bracket.
 */
export function topKeys(text: string): ReadonlySet<string> | undefined {
  const first = firstLine.exec(text);
  if (!first) return new Set();
  const [, indent = '', begin = ''] = first;
  if (begin === '{' || begin === '[' || begin === '&' || begin === '!') return undefined;
  if (begin === '-' && /^-(?:\s|$)/.test(text.slice(first.index + first[0].length - 1))) return new Set();
  const keys = new Set<string>();
  const line = new RegExp(
    `^\\ufeff?${indent}(?:(["'])(.+?)\\1|([^\\s#"'{[&*!|>%@\`-][^:\\n]*?))[ \\t]*:(?=\\s|$)`,
    'gm',
  );
  for (const [, , quoted, plain] of text.matchAll(line)) keys.add(quoted ?? plain ?? '');
  return keys;
}

/** The first line that holds content: not blank, no comment, no directive, no mark of the document's start. */
const firstLine = /^\ufeff?(?:(?:[ \t]*(?:#[^\n]*)?|---[ \t]*(?:#[^\n]*)?|%[^\n]*)\r?\n)*( *)(\S)/;
