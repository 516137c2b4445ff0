import type { Span } from '../../text/index.js';

/** Line breaks of YAML 1.1 that are none of YAML 1.2: each is one character long. */
const otherBreaks = /[\u0085\u2028\u2029]/;

/** Whether a text has line breaks that only YAML 1.1 knows. */
export function hasOtherBreaks(text: string): boolean {
  return otherBreaks.test(text);
}

/**
 * The text with each such line break as `\n`, so that it is taken apart as PyYAML does; every offset stays. Those in the
 * spans that `kept` gives, which is asked only where there are any, are left as they are.
 */
export function withPlainBreaks(text: string, kept: (text: string) => readonly Span[] = () => []): string {
  if (!hasOtherBreaks(text)) return text;
  const spans = kept(text);
  return text.replace(/[\u0085\u2028\u2029]/g, (character, at: number) =>
    spans.some(({ start, end }) => start <= at && at < end) ? character : '\n',
  );
}
