import type { Span, TextEdit } from '../../text/index.js';
import type { Block, Template } from '../syntax.js';
import { visit } from '../visit.js';

/**
 * The blanks before each block tag and comment that stands alone on its line, with those that should stand there by the
 * depth of its blocks. A partial's are left: they indent what it prints. So are those of blocks with `{{else if}}` and of
 * `{{^x}}` with `{{else}}`: Handlebars prints the blanks before some of their tags.
 */
export function indentsOf(tree: Template): readonly TextEdit[] {
  const indents: TextEdit[] = [];
  let depth = 0;
  const indent = (span: Span, level: number) => {
    const found = blanksBefore(tree.text, span);
    const text = unit.repeat(Math.min(level, deepest));
    if (found && tree.text.slice(found.start, found.end) !== text) indents.push({ span: found, text });
  };
  visit(tree, {
    enter: (node) => {
      if (node.kind === 'comment') indent(node.span, depth);
      if (node.kind !== 'block') return undefined;
      for (const span of tagsOf(node)) indent(span, depth);
      depth++;
      return undefined;
    },
    leave: ({ kind }) => {
      if (kind === 'block') depth--;
    },
  });
  return indents;
}

const unit = '  ';

/** Blocks within more blocks are not indented further. */
const deepest = 20;

function tagsOf({ form, opener, branches, closer }: Block): readonly Span[] {
  const isChained = branches.some(({ call }) => call !== undefined);
  if (!closer || isChained || (form === 'inverse' && branches.length > 0)) return [];
  return [opener.span, ...branches.map(({ tagSpan }) => tagSpan), closer.span];
}

/** The blanks before a tag of one line that has this line to itself. */
function blanksBefore(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  while (isBlank(text[from - 1])) from--;
  let behind = end;
  while (isBlank(text[behind])) behind++;
  if (text[behind] === '\r') behind++;
  const isAlone =
    (from === 0 || text[from - 1] === '\n') && (behind === text.length || text[behind] === '\n');
  return isAlone && !text.slice(start, end).includes('\n') ? { start: from, end: start } : undefined;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
