import type { Template } from '../handlebars/index.js';
import type { Span } from '../text/index.js';
import { codeIn, nodesOf, oncePerTree } from './templateNodes.js';

/** What stands in single braces in the text of a template, where it may be meant as a placeholder. */
export const singleBraces = oncePerTree((tree: Template): readonly Placeholder[] => {
  const isCode = codeIn({ tree });
  return nodesOf({ tree }, 'content').flatMap(({ span }) =>
    Array.from(tree.text.slice(span.start, span.end).matchAll(single), ({ index, 0: all, 1: name = '' }) => ({
      place: { start: span.start + index, end: span.start + index + all.length },
      name,
    })).filter(({ place }) => !isCode(place.start) && !touchesBrace(tree.text, place)),
  );
});

interface Placeholder {
  readonly place: Span;
  readonly name: string;
}

/** Behind a letter or a brace it is a command of LaTeX rather than a placeholder. */
const single = /(?<![\w{}\\])\$?\{([A-Za-z_]\w*)\}(?!\})/g;

function touchesBrace(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return text.charAt(start - 1) === '{' || text.charAt(end) === '}';
}
