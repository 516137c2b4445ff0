import {
  parseTemplate,
  toHandlebarsAst,
  visit,
  type ElseBranch,
  type Statement,
} from '../../handlebars/index.js';
import type { AstPosition, AstProgram, Template } from '../../handlebars/index.js';
import { LineIndex, type Span } from '../../text/index.js';
import type { RenderText } from '../renderText.js';
import type { TextSpan } from './piece.js';

/** What prints: a statement, or an `{{else if}}`, which Handlebars takes for a block of its own. */
export type PrintingNode = Statement | ElseBranch;

/** A text that is rendered with a trace. */
export interface TracedText {
  readonly text: RenderText;
  /** Where it begins in `text` when it is a part of it: an edit before it moves it, so each run tells it anew. */
  start: number;
  readonly tree: Template;
  /** The official tree; compiling it changes it. */
  readonly ast: AstProgram;
  /** The bodies that Handlebars has compiled: all once the text has run. */
  readonly programs: TracedProgram[];
  /** What begins at a place as Handlebars counts it. */
  nodeAt(position: AstPosition): PrintingNode | undefined;
}

/** A compiled body: what it appends to its output, in order. */
export interface TracedProgram {
  readonly of: TracedText;
  readonly appended: readonly Appended[];
}

/** One place of a compiled body that appends to the output. */
export interface Appended {
  readonly node: PrintingNode | undefined;
  /** Whether it is a statement of JavaScript by itself, `buffer += x`, rather than a summand between others. */
  readonly alone: boolean;
}

/** A text ready to be compiled with a trace; undefined when it has syntax errors. */
export function tracedText(source: string, text: RenderText): TracedText | undefined {
  const { tree, errors } = parseTemplate(source);
  if (!errors.every(({ tolerated }) => tolerated)) return undefined;
  const lines = new LineIndex(source);
  const nodes = new Map<number, PrintingNode>();
  visit(tree, {
    enter(node) {
      switch (node.kind) {
        case 'content':
          // The backslash of an escape belongs to no token of Handlebars.
          nodes.set(node.escaped ? node.span.start + 1 : node.span.start, node);
          return 'skip';
        case 'mustache':
        case 'partial':
        case 'comment':
          nodes.set(node.span.start, node);
          return 'skip';
        case 'block':
        case 'else':
          nodes.set(node.span.start, node);
          return undefined;
        default:
          return undefined;
      }
    },
  });
  return {
    text,
    start: 0,
    tree,
    ast: toHandlebarsAst(tree),
    programs: [],
    nodeAt: ({ line, column }) => nodes.get(lines.offsetAt({ line: line - 1, character: column })),
  };
}

/** A span of a traced text, counted in the whole text. */
export function placeIn({ text, start }: TracedText, span: Span): TextSpan {
  return { text, span: start === 0 ? span : { start: start + span.start, end: start + span.end } };
}
