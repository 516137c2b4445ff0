import { readPieces } from './cut/templateReader.js';
import type { PieceRow } from './cut/pieceRow.js';
import { TemplateSource } from './cut/templateSource.js';
import { statementsBetween } from './nest/blockNodes.js';
import { nestBlocks } from './nest/nestBlocks.js';
import type { Statement, Template } from './syntax.js';
import type { SyntaxError } from './syntaxError.js';

/** The tree of a template and all its syntax errors in the order of their places. */
export interface ParsedTemplate {
  readonly tree: Template;
  readonly errors: readonly SyntaxError[];
}

/** Parses a Handlebars 4.7 template; every text has a tree, and time grows linearly with the text. */
export function parseTemplate(text: string): ParsedTemplate {
  const source = new TemplateSource(text);
  const row = readPieces(source);
  nestBlocks(row);
  const { errors } = source;
  errors.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { tree: new TemplateNode(row, text), errors };
}

/** The root of a tree; its nodes are made when they are asked for. */
class TemplateNode implements Template {
  readonly kind = 'template';
  readonly span: Template['span'];
  private statements: readonly Statement[] | undefined = undefined;

  constructor(
    private readonly row: PieceRow,
    readonly text: string,
  ) {
    this.span = { start: 0, end: text.length };
  }

  get body(): readonly Statement[] {
    return (this.statements ??= statementsBetween(this.row, 0, this.row.count));
  }
}
