import type { Span } from '../../text/index.js';
import { fault, insertion, removal, replacement } from './fault.js';
import type { TagForm } from '../cut/openingMark.js';
import type { Repair, SyntaxError } from '../syntaxError.js';

/** The faults of a tag as a whole. */
export const tagFault = {
  unclosed: (span: Span, closing: string): SyntaxError =>
    fault('unclosed-tag', span, `This tag is never closed; add '${closing}'.`, {
      expected: [closing],
      repair: insertion(span.end, closing),
    }),

  singleBrace: (span: Span, closing: string): SyntaxError =>
    fault('unclosed-tag', span, `One '}' does not close this tag; write '${closing}'.`, {
      expected: [closing],
      repair: replacement(span, closing),
    }),

  empty: (span: Span, form: TagForm, text: string): SyntaxError => {
    const what = missingNames[form] ?? 'the name of a variable or helper';
    const more =
      form === 'plain' || form === 'triple' || form === 'ampersand' ? { repair: removal(span, text) } : {};
    return fault('empty-expression', span, `This tag is empty; write ${what} in it or remove it.`, {
      expected: ['a name'],
      ...more,
    });
  },

  spaceBeforeSigil: (gap: Span, sigil: string): SyntaxError =>
    fault('space-before-sigil', gap, `No space may stand between '{{' and '${sigil}'; remove it.`, {
      expected: [`{{${sigil}`],
      repair: { title: 'Remove the space', span: gap, text: '' },
    }),

  tripleClose: (span: Span, closing: string): SyntaxError =>
    fault(
      'triple-close-ambiguous',
      span,
      `A brace directly behind '${closing}' is read as part of it; put a space between.`,
      {
        expected: [`${closing} `],
        repair: {
          title: 'Insert a space',
          span: { start: span.start + closing.length, end: span.start + closing.length },
          text: ' ',
        },
      },
    ),

  unbalanced: (span: Span, opening: string, closing: string): SyntaxError =>
    fault('unbalanced-triple', span, `A tag that begins with '${opening}' ends with '${closing}'.`, {
      expected: [closing],
      repair: replacement(span, closing),
    }),

  blockParamsHere: (span: Span): SyntaxError =>
    fault('invalid-block-parameters', span, 'Only the opening tag of a block can have block parameters.', {
      expected: ['}}'],
      repair: { title: 'Remove the block parameters', span, text: '' },
    }),

  blockParams: (span: Span, message: string, repair: Repair | undefined): SyntaxError =>
    fault(
      'invalid-block-parameters',
      span,
      message,
      repair ? { expected: ['as |name|'], repair } : { expected: ['as |name|'] },
    ),

  behindBlockParams: (span: Span): SyntaxError =>
    fault('invalid-block-parameters', span, 'Block parameters come last in their tag.', { expected: ['}}'] }),

  closerArguments: (span: Span): SyntaxError =>
    fault('unexpected-text', span, 'A closing tag has only the name of its block; remove the rest.', {
      expected: ['}}'],
      repair: { title: 'Remove the arguments', span, text: '' },
    }),

  nul: (span: Span): SyntaxError =>
    fault('unexpected-text', span, 'A template may not have a NUL character; remove it.', {
      repair: { title: 'Remove the NUL character', span, text: '' },
    }),

  unclosedComment: (span: Span, closing: string, repair: Repair): SyntaxError =>
    fault('unclosed-comment', span, `This comment is never closed; add '${closing}'.`, {
      expected: [closing],
      repair,
    }),
} as const;

const missingNames: Partial<Record<TagForm, string>> = {
  partial: 'the name of a partial',
  'partial-block': 'the name of a partial',
  section: 'the name of a block helper',
  inverse: 'the name of a block helper or variable',
  'decorator-block': "the name of a decorator, such as 'inline',",
  decorator: 'the name of a decorator',
  closer: 'the name of the block it closes',
  raw: 'the name of a helper',
};
