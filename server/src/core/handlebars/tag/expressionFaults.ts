import type { Span } from '../../text/index.js';
import { fault, insertion, removal, replacement } from './fault.js';
import type { Repair, SyntaxError } from '../syntaxError.js';

const name = ['a name'];
const value = ['a value'];

/** The faults of paths, arguments and sub-expressions. */
export const expressionFault = {
  digitSegment: (span: Span, digits: string): SyntaxError => {
    const written = digits
      .split('.')
      .map((part) => `[${part}]`)
      .join('.');
    return fault('digit-path-segment', span, `A path may not end in a bare number; write '${written}'.`, {
      expected: [written],
      repair: replacement(span, written),
    });
  },

  literalSegment: (span: Span, literal: string, segment: string): SyntaxError =>
    fault('invalid-path', span, `'${literal}' may not be part of a path as it stands; write '${segment}'.`, {
      expected: [segment],
      repair: replacement(span, segment),
    }),

  missingSegment: (span: Span, mark: string): SyntaxError =>
    fault('invalid-path', span, `A name is missing behind '${mark}'; write one or remove '${mark}'.`, {
      expected: name,
    }),

  misplacedSegment: (span: Span, segment: string): SyntaxError =>
    segment === '..'
      ? fault('invalid-path', span, "'..' may stand only at the beginning of a path.", { expected: name })
      : fault(
          'invalid-path',
          span,
          `'${segment}' may stand only at the beginning of a path; write '[${segment}]' for a field of that name.`,
          {
            expected: [`[${segment}]`],
            repair: replacement(span, `[${segment}]`),
          },
        ),

  leadingSeparator: (span: Span, mark: string): SyntaxError =>
    fault(
      'invalid-path',
      span,
      `A path may not begin with '${mark}'; write './' before the name, or the name alone.`,
      {
        expected: ['./'],
        repair: replacement(span, './'),
      },
    ),

  gluedDots: (span: Span, dots: string, mended: string | undefined, tolerated: boolean): SyntaxError => {
    const message =
      mended === undefined
        ? `A name is missing behind '${dots}'; write one or remove the '${dots}'.`
        : `'${dots}' may not stand here in a path; did you mean '${mended}'?`;
    const error = fault(
      'invalid-path',
      span,
      message,
      mended === undefined ? { expected: name } : { expected: [mended], repair: replacement(span, mended) },
    );
    return tolerated ? { ...error, tolerated: true } : error;
  },

  bracketIndex: (span: Span, index: string): SyntaxError =>
    fault('js-index-syntax', span, `Handlebars indexes with a dot before the bracket; write '${index}'.`, {
      expected: [index],
      repair: replacement(span, index),
    }),

  functionCall: (span: Span, callee: string, repair: Repair | undefined): SyntaxError =>
    fault(
      'js-index-syntax',
      span,
      `'${callee}' cannot be called with parentheses; write the arguments behind it, separated by spaces.`,
      { expected: [' '], ...(repair && { repair }) },
    ),

  operator: (span: Span, operator: string): SyntaxError =>
    fault(
      'operator-in-expression',
      span,
      `Handlebars has no operator '${operator}'; use a helper or a variable that holds the result.`,
    ),

  filter: (span: Span): SyntaxError =>
    fault(
      'jinja-syntax',
      span,
      'This looks like a filter of Jinja, which Handlebars does not have; use a helper or prepare the value in the program.',
    ),

  assignment: (span: Span): SyntaxError =>
    fault(
      'operator-in-expression',
      span,
      "'=' gives a named argument of a helper and may not stand here; a name of a helper or variable comes first.",
      { expected: name },
    ),

  comma: (span: Span): SyntaxError =>
    fault('unexpected-text', span, 'Arguments are separated by spaces, not by commas.', {
      expected: [' '],
      repair: removal(span, ','),
    }),

  strayParenthesis: (span: Span): SyntaxError =>
    fault('unexpected-text', span, "There is no '(' that this ')' closes; remove it.", {
      repair: removal(span, ')'),
    }),

  unexpected: (span: Span, text: string): SyntaxError =>
    fault('unexpected-text', span, `'${text}' may not stand here.`, { expected: ['a name', '}}'] }),

  missingSpace: (at: number, text: string): SyntaxError =>
    fault('unexpected-text', { start: at, end: at + text.length }, `A space is missing before '${text}'.`, {
      expected: [' '],
      repair: { title: 'Add a space', span: { start: at, end: at }, text: ' ' },
    }),

  subExpressionAsCallee: (span: Span, inner: string): SyntaxError =>
    fault(
      'unexpected-text',
      span,
      'A sub-expression may not stand here; the name of a helper or variable comes first.',
      {
        expected: name,
        repair: { title: 'Remove the parentheses', span, text: inner },
      },
    ),

  emptySubExpression: (span: Span): SyntaxError =>
    fault('empty-expression', span, "The name of a helper is missing between '(' and ')'.", {
      expected: name,
    }),

  unclosedSubExpression: (span: Span, at: number): SyntaxError =>
    fault('unclosed-subexpression', span, "This '(' is never closed; add ')'.", {
      expected: [')'],
      repair: insertion(at, ')'),
    }),

  unclosedString: (span: Span, quote: string): SyntaxError =>
    fault('unclosed-string', span, `This text is never closed; add ${quote === '"' ? `'"'` : `"'"`}.`, {
      expected: [quote],
      repair: { title: 'Add the closing quote', span: { start: span.end, end: span.end }, text: quote },
    }),

  unclosedBracket: (span: Span): SyntaxError =>
    fault('unclosed-bracket-segment', span, "This '[' is never closed; add ']'.", {
      expected: [']'],
      repair: insertion(span.end, ']'),
    }),

  missingHashValue: (span: Span, key: string): SyntaxError =>
    fault('missing-hash-value', span, `The argument '${key}' has no value; write one behind '='.`, {
      expected: value,
    }),

  positionalAfterHash: (span: Span, named: Span, repair: Repair): SyntaxError =>
    fault('positional-after-hash', span, "Arguments without a name come before those with 'name='.", {
      expected: ['name='],
      related: [{ span: named, message: 'The named arguments begin here.' }],
      repair,
    }),
} as const;
