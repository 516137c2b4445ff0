import { expressionFault } from './expressionFaults.js';
import type { KeywordLiteral, NumberLiteral, StringLiteral } from '../syntax.js';
import type { TagAttempt } from './tagAttempt.js';

/** Reads the string, number or keyword at which the scanner stands. */
export function parseLiteral(attempt: TagAttempt): StringLiteral | NumberLiteral | KeywordLiteral {
  const { scanner, text } = attempt;
  const { kind, start, end, closed } = scanner;
  const span = { start, end };
  const written = text.slice(start, end);
  if (kind === 'string' && !closed)
    attempt.reportLost(expressionFault.unclosedString(span, written.charAt(0)));
  scanner.next();
  switch (kind) {
    case 'string':
      return { kind, span, value: stringValue(written, closed), closed };
    case 'number':
      return { kind, span, value: Number(written) };
    default:
      return { kind: 'keyword', span, value: keywords.get(written) };
  }
}

const keywords: ReadonlyMap<string, boolean | null | undefined> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
]);

function stringValue(written: string, closed: boolean): string {
  const inner = written.slice(1, closed ? -1 : undefined);
  return inner.includes('\\') ? inner.replaceAll(`\\${written.charAt(0)}`, written.charAt(0)) : inner;
}
