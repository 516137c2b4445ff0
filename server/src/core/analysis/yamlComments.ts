import { syntaxOf, type PromptFile } from '../formats/index.js';
import type { Span } from '../text/index.js';
import { writtenValues } from './writtenValues.js';

/** A comment. */
export interface Comment {
  /** Without what begins and ends it. */
  readonly text: string;
  readonly span: Span;
}

/** The comments of the YAML of a file that have a line of their own, outside its values. */
export function yamlComments(file: PromptFile): readonly Comment[] {
  if (syntaxOf(file)?.notation !== 'yaml') return [];
  const last = file.syntax === 'front-matter' ? (file.prompts[0]?.templates[0]?.span.start ?? 0) : Infinity;
  const comments = Array.from(
    file.text.matchAll(/^([ \t]*)#(.*?)\r?$/gm),
    ({ index, 1: indent = '', 2: text = '' }) => {
      const start = index + indent.length;
      return { text, span: { start, end: start + 1 + text.length } };
    },
  ).filter(({ span }) => span.start < last);
  if (comments.length === 0) return comments;
  const values = writtenValues(file).scalars.map(({ node }) => node.span);
  return comments.filter(
    ({ span }) => !values.some(({ start, end }) => start <= span.start && span.start < end),
  );
}
