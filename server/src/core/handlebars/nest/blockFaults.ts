import type { Span } from '../../text/index.js';
import { fault, replacement } from '../tag/fault.js';
import type { BlockCloser, BlockOpener, Expression } from '../syntax.js';
import type { RelatedPlace, SyntaxError } from '../syntaxError.js';

/** Where a block ends that is never closed, and the closing tag of a block around it that ends it. */
interface UnclosedEnd {
  readonly end: number;
  readonly closer: Span | undefined;
}

/** The faults between tags: blocks that do not fit together. */
export const blockFault = {
  unclosed: (opener: Span, name: string, { end, closer }: UnclosedEnd): SyntaxError => {
    const closing = `{{/${name}}}`;
    return fault('unclosed-block', opener, `The block '${name}' is never closed; add '${closing}'.`, {
      expected: [closing],
      related: closer ? [{ span: closer, message: 'This closes a block around it.' }] : [],
      repair: { title: `Add '${closing}'`, span: { start: end, end }, text: closing },
    });
  },

  /** `{{#else}}` or `{{#elseif x}}`, which begin a block. */
  elseAsBlock: ({ span, tag, call }: BlockOpener, text: string): SyntaxError => {
    const written = nameOf(call.callee, text) === 'else' ? 'else' : 'else if';
    const place = { start: tag.open.start, end: call.callee.span.end };
    const mended = `${text.slice(tag.open.start, tag.open.end - 1)}${written}`;
    return fault(
      'elseif-spelling',
      span,
      `This begins a block of its own; write '{{${written}}}' without '#'.`,
      {
        expected: [mended],
        repair: replacement(place, mended),
      },
    );
  },

  unclosedRaw: (opener: BlockOpener, text: string, closer: Span | undefined): SyntaxError => {
    const closing = `{{{{/${nameOf(opener.call.callee, text)}}}}}`;
    const related = closer ? [{ span: closer, message: 'This does not close it.' }] : [];
    return fault('unclosed-raw-block', opener.span, `This raw block is never closed; add '${closing}'.`, {
      expected: [closing],
      related,
      repair: { title: `Add '${closing}'`, span: { start: text.length, end: text.length }, text: closing },
    });
  },

  mismatched: (closer: BlockCloser, opener: BlockOpener, text: string): SyntaxError => {
    const name = nameOf(opener.call.callee, text);
    const wrong = nameOf(closer.name, text);
    const message = `'${text.slice(closer.span.start, closer.span.end)}' stands where the block '${name}' must be closed; write '${name}' instead of '${wrong}'.`;
    return fault('mismatched-block', closer.span, message, {
      expected: [`{{/${name}}}`],
      related: [openedHere(opener)],
      repair: replacement(closer.name.span, name),
    });
  },

  strayCloser: (span: Span, text: string): SyntaxError =>
    fault(
      'stray-closer',
      span,
      `There is no open block that '${text.slice(span.start, span.end)}' could close; remove it.`,
      {
        repair: { title: `Remove '${text.slice(span.start, span.end)}'`, span, text: '' },
      },
    ),

  strayElse: (span: Span, text: string): SyntaxError => {
    const tag = text.slice(span.start, span.end);
    return fault('stray-else', span, `'${tag}' stands in no block; remove it.`, {
      repair: { title: `Remove '${tag}'`, span, text: '' },
    });
  },

  secondElse: (span: Span, first: Span): SyntaxError =>
    fault(
      'stray-else',
      span,
      "This block has an 'else' already; nothing may follow it but the closing tag.",
      {
        related: [{ span: first, message: "The first 'else' stands here." }],
      },
    ),

  elseIfInInverse: (span: Span, opener: BlockOpener): SyntaxError =>
    fault('stray-else', span, "A block that begins with '{{^' may have a plain 'else' only.", {
      expected: ['{{else}}'],
      related: [openedHere(opener)],
    }),

  elseNotAllowed: (span: Span, opener: BlockOpener, what: string): SyntaxError =>
    fault('stray-else', span, `${what} may not have an 'else'.`, { related: [openedHere(opener)] }),
} as const;

function openedHere({ span }: BlockOpener): RelatedPlace {
  return { span, message: 'Opened here.' };
}

/** A name as its closing tag must write it. */
function nameOf({ span }: Expression, text: string): string {
  return text.slice(span.start, span.end);
}
