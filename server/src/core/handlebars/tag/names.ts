import type { Expression, Path } from '../syntax.js';

/**
 * The name that a token `[x]` stands for: without brackets and with `\]` and `\\` resolved. As in Handlebars 4.7.10,
 * the brackets stay when the text between them has a line break.
 */
export function bracketName(token: string): string {
  const resolved = unescapedBracket(token);
  return isBracketed(resolved) ? resolved.slice(1, -1) : resolved;
}

/** A token `[x]` with `\]` and `\\` resolved, in its brackets. */
export function unescapedBracket(token: string): string {
  return token.includes('\\') ? token.replace(/\\([\\\]])/g, '$1') : token;
}

/** Whether Handlebars takes a text for a name in brackets. */
export function isBracketed(text: string): boolean {
  return /^\[.*\]$/.test(text);
}

/** What Handlebars calls an expression's `original`, by which a closing tag is matched with its opening tag. */
export function originalOf(
  expression: Expression,
  text: string,
): string | number | boolean | null | undefined {
  switch (expression.kind) {
    case 'path':
      return pathOriginal(expression, text);
    case 'string':
    case 'number':
    case 'keyword':
      return expression.value;
    case 'subexpression':
    case 'missing':
      return undefined;
  }
}

/** A path as written, but without brackets and white space. */
export function pathOriginal({ span, data, segments }: Path, text: string): string {
  const [first] = segments;
  if (segments.length === 1 && first?.span.start === span.start && first.span.end === span.end && !data) {
    return first.name;
  }
  let original = '';
  let from = span.start;
  for (const segment of segments) {
    original += text.slice(from, segment.span.start).replace(/\s+/g, '') + segment.name;
    from = segment.span.end;
  }
  return original + text.slice(from, span.end).replace(/\s+/g, '');
}
