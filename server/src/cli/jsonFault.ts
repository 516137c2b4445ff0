import { LineIndex, readJson } from '../core/index.js';

/** Says of a text that is no JSON where it is broken; the words of the parser would quote values. */
export function jsonFault(text: string): string {
  const [fault] = readJson(text).problems.filter(({ severity }) => severity === 'error');
  if (!fault) return 'is not valid JSON.';
  const { line, character } = new LineIndex(text).positionAt(fault.span.start);
  return `is not valid JSON (line ${line + 1}, column ${character + 1}).`;
}
