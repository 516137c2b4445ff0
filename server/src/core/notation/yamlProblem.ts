import type { YAMLError } from 'yaml';
import type { Fix, Problem } from '../text/index.js';

/** Findings of the parser that PyYAML does not share, by code. */
const accepted: ReadonlySet<string> = new Set([
  'DUPLICATE_KEY',
  'TAG_RESOLVE_FAILED',
  'BAD_DIRECTIVE',
  'NON_STRING_KEY',
]);

/** A syntax error of the YAML parser as a problem; undefined when the Python library reads the text all the same. */
export function yamlProblem(text: string, { code, message, pos }: YAMLError): Problem | undefined {
  if (accepted.has(code)) return undefined;
  if (code === 'MISSING_CHAR' && message.startsWith('Comments must')) return undefined;
  const start = Math.min(pos[0], text.length);
  const span =
    code === 'MISSING_CHAR' || code === 'BAD_INDENT'
      ? { start: start, end: Math.min(pos[1], text.length) }
      : lineSpan(text, start, pos[1]);
  return {
    code: 'yaml-syntax',
    severity: 'error',
    message: sentence(advice[code] ?? message),
    span: visible(text, span),
    fixes: quoted(text, start),
  };
}

/** The rest of the line in quotes, where it is the value of a key and what YAML does not take unquoted. */
function quoted(text: string, at: number): readonly Fix[] {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = /[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const [, head = '', value = ''] = /^(\s*(?:- +)*[\w.-]+:[ \t]+)(.*\S)/.exec(line) ?? [];
  const bare = /^(.*?)(?:\s+#.*)?$/.exec(value)?.[1] ?? '';
  const start = lineStart + head.length;
  const isUnquotable = /^[@%`]/.test(bare) || (/^[^\s"'|>&*!{}[\]#]/.test(bare) && /: |:$/.test(bare));
  if (!isUnquotable || at < lineStart || at > start + bare.length) return [];
  const span = { start, end: start + bare.length };
  return [{ title: 'Quote the text', edits: [{ span, text: `'${bare.replaceAll("'", "''")}'` }] }];
}

/** What to do, where the parser's own message does not say it. */
const advice: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "A second ': ' stands on this line; quote the value, or begin a new line",
  MULTILINE_IMPLICIT_KEY: "A ':' is missing after a key here, or a line is not indented as the one before",
  TAB_AS_INDENT: 'A tab indents this line; YAML allows only spaces here',
};

function lineSpan(text: string, start: number, end: number) {
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  return { start, end: Math.max(start, lineEnd === -1 ? Math.min(end, text.length) : start + lineEnd) };
}

/** An empty span, or one that is only a line break, is moved to the character before it, so that it can be seen. */
function visible(text: string, { start, end }: Problem['span']): Problem['span'] {
  if (text.slice(start, end).trim() !== '') return { start, end };
  let from = Math.min(start, text.length);
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
  return from > 0 ? { start: from - 1, end: from } : { start, end };
}

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
