import { nestBlocks } from './nest/nestBlocks.js';
import type { Template } from './syntax.js';
import type { SyntaxError } from './syntaxError.js';
import { readPieces } from './cut/templateReader.js';
import { TemplateSource } from './cut/templateSource.js';

/** The tree of a template and all its syntax errors in the order of their places. */
export interface ParsedTemplate {
  readonly tree: Template;
  readonly errors: readonly SyntaxError[];
}

/** Parses a Handlebars 4.7 template; every text has a tree, and time grows linearly with the text. */
export function parseTemplate(text: string): ParsedTemplate {
  const source = new TemplateSource(text);
  const body = nestBlocks(source, readPieces(source));
  const { errors } = source;
  errors.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { tree: { kind: 'template', text, span: { start: 0, end: text.length }, body }, errors };
}
