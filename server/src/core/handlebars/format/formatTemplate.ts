import { applyEdits, type TextEdit } from '../../text/index.js';
import { rendersAlike } from '../ast/rendersAlike.js';
import { toHandlebarsAst } from '../ast/toHandlebarsAst.js';
import { parseTemplate, type ParsedTemplate } from '../parse.js';
import type { Template } from '../syntax.js';
import { visit } from '../visit.js';
import { gapsOf } from './gapsOf.js';
import { indentsOf } from './indentsOf.js';

/**
 * The edits that lay out a template, or why there are none: it has syntax errors (`broken`), or Handlebars would read
 * the formatted text otherwise (`changed`).
 */
export type Formatting =
  | { readonly kind: 'formatted'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'kept'; readonly reason: 'broken' | 'changed' };

/** What is laid out: `tags` the blanks inside tags, `lines` also those before the tags that have a line to themselves. */
export type FormattingExtent = 'tags' | 'lines';

/**
 * Sets the blanks inside tags: none at the braces and around `=`, one between arguments, one behind `>`; and indents
 * block tags alone on their lines by the depth of their blocks, where this leaves the output as it is. Line breaks
 * within a tag stay, and so does all text that is printed.
 */
export function formatTemplate(
  { tree, errors }: ParsedTemplate,
  extent: FormattingExtent = 'lines',
): Formatting {
  if (errors.length > 0) return { kind: 'kept', reason: 'broken' };
  const gaps = misfits(tree);
  const indents = extent === 'lines' ? indentsOf(tree) : [];
  const everything = [...gaps, ...indents];
  if (isSame(tree, everything)) return { kind: 'formatted', edits: everything };
  if (indents.length > 0 && isSame(tree, gaps)) return { kind: 'formatted', edits: gaps };
  return { kind: 'kept', reason: 'changed' };
}

/** The edits inside tags. */
function misfits(tree: Template): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  visit(tree, {
    enter: (node) => {
      for (const gap of gapsOf(node)) {
        const found = tree.text.slice(gap.span.start, gap.span.end);
        if (found !== gap.text && !/[\r\n]/.test(found)) edits.push(gap);
      }
      return undefined;
    },
  });
  return edits;
}

/** Whether a template prints the same after edits. */
function isSame(tree: Template, edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return true;
  const formatted = parseTemplate(applyEdits(tree.text, edits));
  return (
    formatted.errors.length === 0 && rendersAlike(toHandlebarsAst(tree), toHandlebarsAst(formatted.tree))
  );
}
