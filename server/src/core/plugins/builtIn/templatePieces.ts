import {
  parseTemplate,
  toHandlebarsAst,
  type AstExpression,
  type AstLocation,
  type AstStatement,
} from '../../handlebars/index.js';
import { LineIndex, type Span } from '../../text/index.js';

/** A piece of a template that every language of templates can say. */
export type TemplatePiece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'variable'; readonly name: string };

/** The pieces of a template, or the first tag that is more than the name of a variable. */
export type TemplatePieces =
  | { readonly kind: 'pieces'; readonly pieces: readonly TemplatePiece[] }
  /** `span` counts UTF-16 offsets of the text, and is undefined inside a partial. */
  | { readonly kind: 'refused'; readonly what: string; readonly span: Span | undefined };

/** Partials are put in place of their calls as long as they are called without arguments. */
export function templatePieces(text: string, partials: Readonly<Record<string, string>>): TemplatePieces {
  return piecesOf(text, partials, []);
}

type Refused = Extract<TemplatePieces, { kind: 'refused' }>;

function piecesOf(
  text: string,
  partials: Readonly<Record<string, string>>,
  path: readonly string[],
): TemplatePieces {
  const { tree, errors } = parseTemplate(text);
  const [fault] = errors;
  if (fault) return { kind: 'refused', what: 'a syntax error', span: fault.span };
  const pieces: TemplatePiece[] = [];
  for (const statement of toHandlebarsAst(tree).body) {
    const read = statementPieces(statement, partials, path);
    if ('what' in read) return { kind: 'refused', what: read.what, span: spanOf(text, statement.loc) };
    pieces.push(...read.pieces);
  }
  return { kind: 'pieces', pieces };
}

function statementPieces(
  statement: AstStatement,
  partials: Readonly<Record<string, string>>,
  path: readonly string[],
): { readonly pieces: readonly TemplatePiece[] } | Pick<Refused, 'what'> {
  switch (statement.type) {
    case 'ContentStatement':
      return { pieces: [{ kind: 'text', text: statement.value }] };
    case 'CommentStatement':
      return { pieces: [] };
    case 'MustacheStatement': {
      const name = variableOf(statement.path);
      if (name === undefined || statement.params.length > 0 || statement.hash)
        return { what: 'a tag that is no plain variable' };
      return { pieces: [{ kind: 'variable', name }] };
    }
    case 'PartialStatement': {
      const name = variableOf(statement.name);
      const partial = name !== undefined && Object.hasOwn(partials, name) ? partials[name] : undefined;
      if (partial === undefined || statement.params.length > 0 || statement.hash)
        return { what: 'a partial with arguments, or one that is not here' };
      if (name === undefined || path.includes(name)) return { what: 'a partial that calls itself' };
      const inner = piecesOf(partial, partials, [...path, name]);
      if (inner.kind === 'refused') return { what: `${inner.what} in the partial '${name}'` };
      return indented(inner.pieces, statement.indent);
    }
    case 'Decorator':
      return { what: 'a decorator' };
    case 'BlockStatement':
    case 'DecoratorBlock':
    case 'PartialBlockStatement':
      return { what: 'a block' };
  }
}

/** A partial on a line of its own is indented like its call, the lines of its values as well. */
function indented(
  pieces: readonly TemplatePiece[],
  indent: string,
): { readonly pieces: readonly TemplatePiece[] } | Pick<Refused, 'what'> {
  if (indent === '') return { pieces };
  if (pieces.some(({ kind }) => kind === 'variable')) return { what: 'an indented partial with variables' };
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  return { pieces: [{ kind: 'text', text: text.replace(/^(?=[\s\S])/gm, indent) }] };
}

/** The variable at the root that an expression names. */
function variableOf(expression: AstExpression): string | undefined {
  if (expression.type !== 'PathExpression' || expression.data || expression.depth > 0) return undefined;
  const [name, ...rest] = expression.parts;
  return rest.length === 0 ? name : undefined;
}

/** Locations of Handlebars count lines from 1, and only `\n` and `\r\n` end one. */
function spanOf(text: string, { start, end }: AstLocation): Span {
  const lines = new LineIndex(text);
  const offset = ({ line, column }: { line: number; column: number }): number =>
    lines.offsetAt({ line: line - 1, character: column });
  return { start: offset(start), end: offset(end) };
}
